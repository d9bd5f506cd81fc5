import type { Group } from '@case-lab/contract';
import { useSay } from '../parts/Toasts.tsx';
import { groupWords } from '../words/groups.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useTell, useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './Forming.module.css';
import { useMerge } from './use-forming.ts';

type MergeChoiceProps = { labId: string; group: Group; groups: Group[]; onDone: () => void };

/** The tables that have room for all of a group: one press, and they sit there. */
export function MergeChoice({ labId, group, groups, onDone }: MergeChoiceProps) {
  const words = useWords(groupWords);
  const tell = useTell();
  const say = useSay();
  const refused = useDeskRefusal();
  const merging = useMerge(labId);
  const join = (into: Group) =>
    merging.mutate(
      { groupId: group.id, into: into.id },
      {
        onSuccess: () => {
          say({ text: words.merged(tell(into.name)) });
          onDone();
        },
        onError: (error) => say({ kind: 'danger', text: refused(error) }),
      },
    );
  return (
    <div className={styles.choices}>
      <p className={styles.soft}>{words.mergeMore}</p>
      <ul className={styles.choices}>
        {groups
          .filter(({ id }) => id !== group.id)
          .map((into) => {
            const free = into.max - into.memberIds.length;
            return (
              <li key={into.id}>
                <button
                  type="button"
                  className={styles.choice}
                  disabled={merging.isPending || free < group.memberIds.length}
                  onClick={() => join(into)}
                >
                  <strong>
                    <InLanguage text={into.name} />
                  </strong>
                  <span className={styles.soft}>{free > 0 ? words.free(free) : words.full}</span>
                </button>
              </li>
            );
          })}
      </ul>
    </div>
  );
}
