import type { Case, Formable, Lab, ProposedTable } from '@case-lab/contract';
import { createPortal } from 'react-dom';
import { byId } from '../people/use-people.ts';
import { formingWords } from '../words/forming.ts';
import { useTell, useWords } from '../words/language.ts';
import styles from './PrintedGroups.module.css';

type PrintedGroupsProps = { lab: Lab; tables: ProposedTable[]; people: Formable[]; cases: Case[] };

/** What the browser prints in place of the screen: who sits where, to hang up at the door. */
export function PrintedGroups({ lab, tables, people, cases }: PrintedGroupsProps) {
  const words = useWords(formingWords);
  const tell = useTell();
  const person = byId(people);
  const about = byId(cases);
  return createPortal(
    <article className={styles.sheet} data-printed="">
      <h1>{words.printed(tell(lab.title))}</h1>
      <div className={styles.tables}>
        {tables.map(({ table, caseId, memberIds }) => {
          const title = about(caseId)?.title;
          return (
            <section key={table} className={styles.table}>
              <h2>{words.table(table)}</h2>
              {title && <p className={styles.about}>{tell(title)}</p>}
              <ul>
                {memberIds
                  .flatMap((id) => person(id) ?? [])
                  .map(({ id, name, place }) => (
                    <li key={id}>
                      {name}
                      {place && <span className={styles.place}> · {tell(place)}</span>}
                    </li>
                  ))}
              </ul>
            </section>
          );
        })}
      </div>
    </article>,
    document.body,
  );
}
