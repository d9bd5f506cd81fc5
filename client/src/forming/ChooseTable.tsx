import type { Group } from '@case-lab/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCases } from '../cases/use-cases.ts';
import { useGroups } from '../groups/use-groups.ts';
import { useSay } from '../parts/Toasts.tsx';
import { byId } from '../people/use-people.ts';
import { deskApi, deskQueries } from '../wire/desk-http.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import { ownTableWords } from '../words/own-table.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './ChooseTable.module.css';

/** Nobody tells a phone without a table that tables can be chosen now. */
const LOOK_AGAIN_MS = 5_000;

/** Every table with its case and free chairs, while everybody chooses their own; else nothing. */
export function ChooseTable({ labId }: { labId: string }) {
  const words = useWords(ownTableWords);
  const say = useSay();
  const refused = useDeskRefusal();
  const asked = deskQueries.forming.choice.queryOptions({ input: { labId } });
  const choice = useQuery({ ...asked, refetchInterval: LOOK_AGAIN_MS }).data;
  const groups = useGroups(labId).data?.filter(({ isClosed }) => !isClosed) ?? [];
  const choosing = useMutation({
    mutationFn: (groupId: string) => deskApi.forming.choose({ labId, groupId }),
    onError: (error) => say({ kind: 'danger', text: refused(error) }),
  });
  if (!choice) return null;
  return (
    <section className={styles.choose} aria-label={words.choose}>
      <h2>{words.choose}</h2>
      <ul className={styles.tables}>
        {groups.map((group) => (
          <Table
            key={group.id}
            labId={labId}
            group={group}
            free={Math.max(0, Math.min(choice.most, group.max) - group.memberIds.length)}
            isBusy={choosing.isPending}
            onChoose={() => choosing.mutate(group.id)}
          />
        ))}
      </ul>
    </section>
  );
}

type TableProps = { labId: string; group: Group; free: number; isBusy: boolean; onChoose: () => void };

function Table({ labId, group, free, isBusy, onChoose }: TableProps) {
  const words = useWords(ownTableWords);
  const about = byId(useCases(labId).data?.cases)(group.caseId);
  return (
    <li>
      <button type="button" className={styles.table} disabled={free === 0 || isBusy} onClick={onChoose}>
        <strong>
          <InLanguage text={group.name} />
        </strong>
        <span className={styles.soft}>{free === 0 ? words.full : words.free(free)}</span>
        {about && (
          <span className={styles.about}>
            <InLanguage text={about.title} />
          </span>
        )}
      </button>
    </li>
  );
}
