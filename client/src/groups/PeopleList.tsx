import type { Participant, Territory } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { byId } from '../people/use-people.ts';
import { groupWords } from '../words/groups.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './People.module.css';
import { RoleChoice } from './RoleChoice.tsx';

type PeopleListProps = {
  /** The table where they sit; none: they sit nowhere. */
  at: { labId: string; groupId: string } | undefined;
  people: Participant[];
  territories: Territory[];
  move: (person: Participant) => void;
};

/** Who sits at a table, from where, and whether they are there; each may be moved. */
export function PeopleList({ at, people, territories, move }: PeopleListProps) {
  const words = useWords(groupWords);
  const territory = byId(territories);
  if (people.length === 0) return <p className={styles.soft}>{words.nobody}</p>;
  return (
    <ul className={styles.list}>
      {people.map((person) => {
        const place = territory(person.territoryId);
        return (
          <li key={person.id} className={styles.person}>
            <span className={styles.who}>
              <strong>{person.name}</strong>
              <span className={styles.soft}>
                {place && <InLanguage text={place.name} />}
                {place && ' · '}
                {person.presence === 'online' ? words.isOnline : words.isOffline}
              </span>
            </span>
            {at && <RoleChoice {...at} person={person} />}
            <Button size="small" onClick={() => move(person)}>
              {words.moveTo}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
