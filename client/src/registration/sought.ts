import type { ListedRegistration } from '@case-lab/contract';

export type Sought = {
  text: string;
  state: ListedRegistration['state'] | '';
  region: string;
  kind: string;
  onlyAlike: boolean;
};

export const EVERYBODY: Sought = { text: '', state: '', region: '', kind: '', onlyAlike: false };

const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** Those in whom every typed word is found, and who fit the filters; `region` and `kind` are exact. */
export function soughtIn(rows: ListedRegistration[], sought: Sought): ListedRegistration[] {
  const words = plain(sought.text).split(/\s+/).filter(Boolean);
  return rows.filter(({ applicant, state, alike }) => {
    const { name, email, phone, organisation, territory, region } = applicant;
    const said = plain([name, email, phone, organisation, territory, region].join(' '));
    return (
      words.every((word) => said.includes(word)) &&
      (sought.state === '' || state === sought.state) &&
      (sought.region === '' || region === sought.region) &&
      (sought.kind === '' || applicant.organisationKind === sought.kind) &&
      (!sought.onlyAlike || alike.length > 0)
    );
  });
}
