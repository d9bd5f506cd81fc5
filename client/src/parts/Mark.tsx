/** Our sign: a leaf. Said by the word beside it, so that nobody needs to see it. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path fill="var(--leaf)" d="M5 27V15C5 8.4 10.4 4 17 4h10v10c0 7.2-5.6 13-12.5 13H5Z" />
      <path fill="none" stroke="var(--paper)" strokeWidth="2.2" strokeLinecap="round" d="M5.5 26.5 19 13" />
    </svg>
  );
}
