import type { Group, Participant } from '@case-lab/contract';
import { useState } from 'react';
import { v7 } from 'uuid';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { groupWords } from '../words/groups.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './Forming.module.css';
import { useSplit } from './use-forming.ts';

type SplitChoiceProps = { labId: string; group: Group; members: Participant[]; onDone: () => void };

/** Who goes to a new table; somebody stays. */
export function SplitChoice({ labId, group, members, onDone }: SplitChoiceProps) {
  const words = useWords(groupWords);
  const say = useSay();
  const refused = useDeskRefusal();
  const splitting = useSplit(labId);
  const [leaving, setLeaving] = useState<string[]>([]);
  // One table, however often it is sent.
  const [newGroupId] = useState(() => v7());
  const toggle = (id: string) =>
    setLeaving(leaving.includes(id) ? leaving.filter((other) => other !== id) : [...leaving, id]);
  const split = () =>
    splitting.mutate(
      { groupId: group.id, newGroupId, participantIds: leaving },
      {
        onSuccess: () => {
          say({ text: words.parted });
          onDone();
        },
        onError: (error) => say({ kind: 'danger', text: refused(error) }),
      },
    );
  return (
    <div className={styles.choices}>
      <p className={styles.soft}>{words.splitMore}</p>
      <ul>
        {members.map(({ id, name }) => (
          <li key={id}>
            <label className={styles.tick}>
              <input type="checkbox" checked={leaving.includes(id)} onChange={() => toggle(id)} />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
      <Button
        kind="main"
        busy={splitting.isPending}
        disabled={leaving.length === 0 || leaving.length === members.length}
        onClick={split}
      >
        {words.splitNow}
      </Button>
    </div>
  );
}
