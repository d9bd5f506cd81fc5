import type { Group, Participant, SeatReason, Territory } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { byId } from '../people/use-people.ts';
import { facilitatorWords } from '../words/facilitator.ts';
import { formingWords } from '../words/forming.ts';
import { formingScoreWords } from '../words/forming-score.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './Forming.module.css';
import { useFaultWords } from './ScoreLines.tsx';
import { useOffers } from './use-forming.ts';

/** More than these are no late-comers: for them groups are formed. */
const SHOWN = 10;

type LateComersProps = {
  labId: string;
  late: Participant[];
  people: Participant[];
  groups: Group[];
  territories: Territory[];
  place: (person: Participant, group: Group) => void;
  /** Shows all tables. */
  elsewhere: (person: Participant) => void;
};

/** Those who have no table yet, each with the best two and why: one press seats them. */
export function LateComers({ late, territories, ...rest }: LateComersProps) {
  const words = useWords(formingWords);
  const territory = byId(territories);
  const { more } = useWords(facilitatorWords);
  return (
    <ul>
      {late.slice(0, SHOWN).map((person) => {
        const place = territory(person.territoryId);
        return (
          <li key={person.id} className={styles.late}>
            <span className={styles.who}>
              <strong>{person.name}</strong>
              {place && (
                <span className={styles.soft}>
                  <InLanguage text={place.name} />
                </span>
              )}
            </span>
            <Offers person={person} {...rest} />
            <Button kind="quiet" size="small" onClick={() => rest.elsewhere(person)}>
              {words.other}
            </Button>
          </li>
        );
      })}
      {late.length > SHOWN && <li className={styles.soft}>{more(late.length - SHOWN)}</li>}
    </ul>
  );
}

type OffersProps = Omit<LateComersProps, 'late' | 'territories'> & { person: Participant };

function Offers({ labId, person, people, groups, place }: OffersProps) {
  const words = useWords(formingWords);
  const reasonWords = useReasonWords(people);
  const offers = useOffers(labId, person.id).data;
  const group = byId(groups);
  if (offers?.length === 0) return <p className={styles.soft}>{words.noPlace}</p>;
  return (
    <ul className={styles.offers} aria-label={words.best}>
      {offers?.map(({ groupId, why }) => {
        const to = group(groupId);
        return (
          to && (
            <li key={groupId}>
              <button type="button" className={styles.choice} onClick={() => place(person, to)}>
                <strong>
                  <InLanguage text={to.name} />
                </strong>
                <span className={styles.soft}>{words.table(to.table)}</span>
                <span className={styles.about}>{why.map(reasonWords).join(' · ')}</span>
              </button>
            </li>
          )
        );
      })}
    </ul>
  );
}

function useReasonWords(people: Participant[]): (reason: SeatReason) => string {
  const words = useWords(formingScoreWords);
  const faultWords = useFaultWords(people);
  const person = byId(people);
  return (reason) => {
    switch (reason.kind) {
      case 'wish':
        return words.whyWish[reason.rank] ?? '';
      case 'people':
        return words.whyPeople(reason.people);
      case 'language':
        return words.whyLanguage(reason.language);
      case 'spread':
        return words.whySpread[reason.trait];
      case 'together':
        return words.whyTogether(person(reason.id)?.name ?? '–');
      case 'fault':
        return faultWords(reason.fault);
    }
  };
}
