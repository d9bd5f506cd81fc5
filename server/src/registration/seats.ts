import type { Applicant, RegistrationForm } from '@case-lab/contract';

const same = (a: string, b: string) => a.trim().toLocaleLowerCase('ru') === b.trim().toLocaleLowerCase('ru');

type Quota = RegistrationForm['quotas'][number];

function isMeant({ by, value }: Quota, { country, region, organisationKind }: Applicant): boolean {
  return same({ country, region, organisation: organisationKind }[by], value);
}

/** Whether there is a seat for somebody beside those who have one: under the capacity and under every quota that means them. */
export function hasSeat(form: RegistrationForm, seated: readonly Applicant[], applicant: Applicant): boolean {
  if (form.capacity !== null && seated.length >= form.capacity) return false;
  return form.quotas.every(
    (quota) =>
      !isMeant(quota, applicant) || seated.filter((other) => isMeant(quota, other)).length < quota.most,
  );
}
