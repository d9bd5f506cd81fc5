import type { Case, Expert } from '@case-lab/contract';

/** The cases of whoever holds this seat; for somebody without one, all of them. */
export function ownCases(
  cases: Case[],
  experts: Expert[],
  participantId: string,
): { cases: Case[]; areOwn: boolean } {
  const mine = new Set(
    experts.filter((expert) => expert.participantId === participantId).map((expert) => expert.id),
  );
  const own = cases.filter((one) => one.expertId !== null && mine.has(one.expertId));
  return own.length > 0 ? { cases: own, areOwn: true } : { cases, areOwn: false };
}
