import type { Case, Formable, ProposedTable } from '@case-lab/contract';
import { Sheet } from '../parts/Sheet.tsx';
import { byId } from '../people/use-people.ts';
import { appWords } from '../words/app.ts';
import { formingWords } from '../words/forming.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './Forming.module.css';

type MoveSheetProps = {
  person: Formable;
  tables: ProposedTable[];
  cases: Case[];
  mayLeaveOut: boolean;
  choose: (table: number | null) => void;
  onClose: () => void;
};

/** Every table with its free chairs: one press puts the person there. */
export function MoveSheet({ person, tables, cases, mayLeaveOut, choose, onClose }: MoveSheetProps) {
  const words = useWords(formingWords);
  const app = useWords(appWords);
  const about = byId(cases);
  return (
    <Sheet title={words.moveTitle(person.name)} closeWord={app.close} onClose={onClose}>
      <ul className={styles.choices}>
        {tables.map(({ table, caseId, max, memberIds }) => {
          const title = about(caseId)?.title;
          return (
            <li key={table}>
              <button
                type="button"
                className={styles.choice}
                disabled={memberIds.includes(person.id) || memberIds.length >= max}
                onClick={() => choose(table)}
              >
                <strong>{words.table(table)}</strong>
                <span className={styles.soft}>{words.seatsOf(memberIds.length, max)}</span>
                {title && (
                  <span className={styles.about}>
                    <InLanguage text={title} />
                  </span>
                )}
              </button>
            </li>
          );
        })}
        {mayLeaveOut && (
          <li>
            <button type="button" className={styles.choice} onClick={() => choose(null)}>
              {words.nowhere}
            </button>
          </li>
        )}
      </ul>
    </Sheet>
  );
}
