import type { Case, Group } from '@case-lab/contract';
import { byId } from '../people/use-people.ts';
import { groupWords } from '../words/groups.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './People.module.css';

type TableChoiceProps = {
  groups: Group[];
  cases: Case[];
  /** Who is to be moved. */
  participantId: string;
  choose: (group: Group) => void;
};

/** Every table with its free seats: one press moves the person there. */
export function TableChoice({ groups, cases, participantId, choose }: TableChoiceProps) {
  const words = useWords(groupWords);
  const about = byId(cases);
  return (
    <ul className={styles.list}>
      {groups.map((group) => {
        const isHere = group.memberIds.includes(participantId);
        const free = group.max - group.memberIds.length;
        const title = about(group.caseId)?.title;
        return (
          <li key={group.id}>
            <button
              type="button"
              className={styles.table}
              disabled={isHere || free <= 0}
              onClick={() => choose(group)}
            >
              <span className={styles.who}>
                <strong>
                  <InLanguage text={group.name} />{' '}
                  <span className={styles.soft}>{words.table(group.table)}</span>
                </strong>
                {title && (
                  <span className={styles.soft}>
                    <InLanguage text={title} />
                  </span>
                )}
              </span>
              <span className={styles.seats}>
                {isHere ? words.here : free > 0 ? words.free(free) : words.full}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
