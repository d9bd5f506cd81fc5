import type { DescribedTerritory } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { useTell, useWords } from '../words/language.ts';
import { territoryWords } from '../words/territories.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { richer } from './richer.ts';
import styles from './Territories.module.css';
import { useTerritoryActs } from './use-territories.ts';

type MergeSheetProps = {
  labId: string;
  pair: readonly [DescribedTerritory, DescribedTerritory];
  onClose: () => void;
};

/** Shows what merging two places changes before it is done; it can be undone. */
export function MergeSheet({ labId, pair, onClose }: MergeSheetProps) {
  const words = useWords(territoryWords);
  const tell = useTell();
  const say = useSay();
  const refusal = useDeskRefusal();
  const { merge, separate } = useTerritoryActs(labId);
  const [staysId, stay] = useState(() => richer(...pair).id);
  const [stays, goes] = pair[0].id === staysId ? pair : [pair[1], pair[0]];
  const [from, to] = [tell(goes.name), tell(stays.name)];
  const press = () =>
    merge.mutate(
      { territoryId: goes.id, into: stays.id },
      {
        onSuccess: () => {
          const undo = () => separate.mutate({ territoryId: goes.id });
          say({ text: words.merged(from, to), action: { word: words.undo, do: undo }, ms: 12_000 });
          onClose();
        },
      },
    );
  return (
    <Sheet title={words.mergeTitle} closeWord={words.close} onClose={onClose}>
      <div className={styles.sheet}>
        <Choice
          legend={words.stays}
          showLegend
          value={staysId}
          options={pair.map((one) => ({ value: one.id, text: bothSides(one) }))}
          onValue={stay}
        />
        <ul className={styles.effects}>
          <li>{words.effect(from, to, goes.speakers)}</li>
          <li>{words.effectBoards}</li>
          <li>{words.effectTyped(from, to)}</li>
        </ul>
        {merge.error && <Notice kind="danger">{refusal(merge.error)}</Notice>}
        <div className={styles.doings}>
          <Button kind="main" busy={merge.isPending} onClick={press}>
            {words.doMerge}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </div>
    </Sheet>
  );
}

/** Both languages, so that two rows of one place can be told from each other. */
const bothSides = ({ name: { ru, en } }: DescribedTerritory) => [ru, en].filter(Boolean).join(' · ');
