import type { Verdict } from '@case-lab/contract/boards';

/** Shapes that can be told apart without colour; the word stands beside. */
const SHAPES: Record<Verdict, string> = {
  applies_now: 'M5.5 10.5 8.7 13.6 14.6 6.8',
  with_adaptation: 'M4.8 8.6c1.8-2 3.5-2 5.2-.6s3.4 1.4 5.2-.6M4.8 13c1.8-2 3.5-2 5.2-.6s3.4 1.4 5.2-.6',
  later_if: 'M10 5.8v4.4l3 1.8',
  not_here: 'M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2',
  dont_know: 'M7.6 8a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1.1.8-1.1 1.5M10 14.2v.1',
};

/** The sign of a verdict. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" data-verdict={verdict}>
      <circle cx="10" cy="10" r="9" fill="var(--verdict)" />
      <path
        d={SHAPES[verdict]}
        fill="none"
        stroke="var(--paper-2)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
