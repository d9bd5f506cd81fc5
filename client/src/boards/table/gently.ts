/** How to scroll: smoothly, unless motion is not wanted. */
export function gently(): ScrollBehavior {
  return globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
