import type { Group, Participant, Seat } from '@case-lab/contract';
import { useState } from 'react';
import { Sheet } from '../../parts/Sheet.tsx';
import { useWords } from '../../words/language.ts';
import { participantWords } from '../../words/participant.ts';
import styles from './WhoIsHere.module.css';

const FACES = 4;

type WhoIsHereProps = { group: Group; people: Participant[]; me: Seat };

/** Who sits in the group, and who of them is online: a few faces, and the list behind them. */
export function WhoIsHere({ group, people, me }: WhoIsHereProps) {
  const words = useWords(participantWords);
  const [isOpen, setOpen] = useState(false);
  const members = people
    .filter((person) => group.memberIds.includes(person.id))
    .toSorted(
      (a, b) =>
        Number(b.presence === 'online') - Number(a.presence === 'online') || a.name.localeCompare(b.name),
    );
  const on = members.filter((person) => person.presence === 'online').length;
  const more = members.length - FACES;
  return (
    <>
      <button
        type="button"
        className={styles.faces}
        aria-label={words.who(on, members.length)}
        onClick={() => setOpen(true)}
      >
        {members.slice(0, more > 1 ? FACES : FACES + 1).map((person) => (
          <Face key={person.id} person={person} />
        ))}
        {more > 1 && <span className={styles.more}>+{more}</span>}
        <span className={styles.count}>
          {on}/{members.length}
        </span>
      </button>
      {isOpen && (
        <Sheet title={words.whoTitle} closeWord={words.close} onClose={() => setOpen(false)}>
          <ul className={styles.list}>
            {members.map((person) => (
              <li key={person.id} className={styles.person}>
                <Face person={person} />
                <span className={styles.name}>
                  {person.id === me.id ? `${person.name} (${words.you})` : person.name}
                </span>
                <span className={styles.state}>
                  {person.presence === 'online' ? words.online : words.offline}
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}

function Face({ person }: { person: Participant }) {
  return (
    <span className={styles.face} data-online={person.presence === 'online' || undefined} title={person.name}>
      {initials(person.name)}
    </span>
  );
}

function initials(name: string): string {
  const [first = '?', second = ''] = name.split(/\s+/).filter(Boolean);
  return [...first]
    .slice(0, 1)
    .concat([...second].slice(0, 1))
    .join('')
    .toLocaleUpperCase();
}
