/** A sign of one line, 20 by 20, in the colour of the words around it; whatever it means is said beside it. */
export function Icon({ d, size = 20, opacity }: { d: string; size?: number; opacity?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" opacity={opacity}>
      <path
        d={d}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
