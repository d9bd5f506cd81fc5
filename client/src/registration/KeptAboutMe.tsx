import { askedBy, isSameText, type OpenForm, type Registration } from '@case-lab/contract';
import { type ReactNode, Suspense } from 'react';
import { later } from '../parts/later.tsx';
import { InLanguage } from '../words/InLanguage.tsx';
import { joinWords } from '../words/join.ts';
import { useLanguage, useTell, useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { Fact } from './Fact.tsx';
import styles from './Registering.module.css';

type Given = Registration['consents'][number];
type KeptAboutMeProps = {
  registration: Registration;
  open: OpenForm;
  /** What may be done about a consent, under its text. */
  actOn?: (given: Given) => ReactNode;
};

const ProfileFacts = later(async () => (await import('./ProfileFacts.tsx')).ProfileFacts);

/** Everything that the lab keeps about a person from the form, in short. */
export function KeptAboutMe({ registration, open, actOn }: KeptAboutMeProps) {
  const words = useWords(registeringWords);
  const { territory } = useWords(joinWords);
  const { language } = useLanguage();
  const tell = useTell();
  const { applicant, consents } = registration;
  const { organisationKind: kind, languages, preferences } = applicant;
  const titles = preferences.flatMap((id) => open.cases.find((one) => one.id === id)?.title ?? []);
  const asked = askedBy(open.form);
  const facts: [string, string][] = [
    ...(['name', 'email'] as const).map((field): [string, string] => [words[field], applicant[field]]),
    [words.phone, applicant.phone],
    [territory, applicant.territory],
    [words.region, applicant.region],
    [words.country, applicant.country],
    [words.organisation, applicant.organisation],
    [words.organisationKind, kind ? words.kinds[kind] : ''],
    [words.languages, languages.map((one) => words.languageNames[one]).join(', ')],
    [words.accessNeeds, applicant.accessNeeds],
    [words.preferences, asked.preferences === 'no' ? '' : titles.map(tell).join(', ')],
    ...open.form.questions.map(({ id, label }): [string, string] => [
      tell(label),
      applicant.answers[id] ?? '',
    ]),
  ];
  const day = (at: string) => new Date(at).toLocaleDateString(language, { dateStyle: 'medium' });
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{words.kept}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        {applicant.profile && (
          <Suspense>
            <ProfileFacts told={applicant.profile} />
          </Suspense>
        )}
        {consents.length > 0 && <dt>{words.keptConsents}</dt>}
        {consents.map((given) => {
          const { purpose, version, at, withdrawn } = given;
          const text = [...open.form.consents, ...open.past].find((one) => isSameText(one, given))?.text;
          return (
            <dd key={`${purpose} ${at}`} className={styles.consentKept}>
              {text ? <InLanguage text={text} /> : purpose}{' '}
              <span className={styles.soft}>
                {words.given(version, day(at))}
                {withdrawn && words.givenBack(day(withdrawn))}
              </span>
              <div>{actOn?.(given)}</div>
            </dd>
          );
        })}
      </dl>
    </section>
  );
}
