import { Suspense, useState } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { later } from '../../parts/later.tsx';
import { WaitingSheet } from '../../parts/WaitingSheet.tsx';
import { useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { Face } from './Face.tsx';
import styles from './Table.module.css';
import { useTable } from './table-context.ts';

const PeopleHere = later(async () => (await import('./PeopleHere.tsx')).PeopleHere);

const FACES = 5;

/** Who sits at the table, and who of them is online: a few faces, on a phone a count, and the list behind them. */
export function WhoIsHere() {
  const { members } = useTable();
  const words = useWords(tableWords);
  const [isOpen, setOpen] = useState(false);
  const on = members.filter((person) => person.presence === 'online').length;
  const more = members.length - FACES;
  return (
    <>
      <button type="button" className={styles.faces} title={words.whoTitle} onClick={() => setOpen(true)}>
        <span className="unseen">{words.who(on, members.length)}</span>
        {members.slice(0, more > 1 ? FACES : FACES + 1).map((person) => (
          <Face key={person.id} person={person} />
        ))}
        {more > 1 && (
          <span className={styles.more} aria-hidden="true">
            +{more}
          </span>
        )}
        <span className={styles.count} aria-hidden="true">
          <Icon
            d="M10 9.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 17.5c0-4 3-5.5 7-5.5s7 1.5 7 5.5"
            size={18}
          />
          {on}/{members.length}
        </span>
      </button>
      {isOpen && (
        <Suspense
          fallback={
            <WaitingSheet word={words.whoTitle} closeWord={words.close} onClose={() => setOpen(false)} />
          }
        >
          <PeopleHere onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
