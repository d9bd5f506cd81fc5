import { type Counted, isMeantBy, type RegistrationForm } from '@case-lab/contract';

/** Whether there is a seat for somebody beside those who have one: under the capacity and under every quota that means them. */
export function hasSeat(form: RegistrationForm, seated: readonly Counted[], applicant: Counted): boolean {
  if (form.capacity !== null && seated.length >= form.capacity) return false;
  return form.quotas.every(
    (quota) =>
      !isMeantBy(quota, applicant) || seated.filter((other) => isMeantBy(quota, other)).length < quota.most,
  );
}
