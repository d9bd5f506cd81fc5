import { useEffect } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { useBoard } from '../board-context.ts';
import type { Lead } from './looking.ts';
import styles from './Table.module.css';
import { useLead, useTable } from './table-context.ts';
import { useNameOf } from './use-name-of.ts';

/** So long one may go back to where one was; by then the place is one's own. */
const SHOWN_MS = 45_000;
const OWN_MOVES = ['pointerdown', 'wheel', 'keydown'] as const;

/** Says who leads one's view, and lets one out. `onList`: the open view has no places, and the list is wanted. */
export function LookBanner({ onList }: { onList: () => void }) {
  const { looking } = useTable();
  const lead = useLead();
  useEffect(() => {
    if (lead?.is !== 'shown') return;
    const timer = setTimeout(() => looking.dismiss(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [lead, looking]);
  useEffect(() => {
    if (lead?.is !== 'following') return;
    const move = () => looking.ownMove();
    // The press that began it is over by now.
    for (const event of OWN_MOVES) document.addEventListener(event, move, { capture: true, passive: true });
    return () => {
      for (const event of OWN_MOVES) document.removeEventListener(event, move, { capture: true });
    };
  }, [lead, looking]);
  return (
    <div role="status" className={styles.place}>
      {lead && <Banner lead={lead} onList={onList} />}
    </div>
  );
}

function Banner({ lead, onList }: { lead: Lead; onList: () => void }) {
  const { person } = useBoard();
  const words = useWords(tableWords);
  const nameOf = useNameOf();
  const { looking } = useTable();
  const name = person(lead.is === 'following' ? lead.whom : lead.by)?.name ?? words.somebody;
  return (
    <div className={styles.banner}>
      <p>{lead.is === 'following' ? words.follows(name) : words.shows(name, nameOf(lead.at))}</p>
      <div className={styles.ways}>
        {lead.is === 'offered' && (
          <Button size="small" kind="main" onClick={() => looking.accept() || onList()}>
            {words.goThere}
          </Button>
        )}
        {lead.is === 'shown' && lead.back && (
          <Button size="small" onClick={() => looking.goBack()}>
            {words.back}
          </Button>
        )}
        {lead.is === 'offered' ? (
          <Button
            size="small"
            kind="quiet"
            aria-label={words.close}
            title={words.close}
            onClick={() => looking.dismiss()}
          >
            <Icon d="m4 4 12 12M16 4 4 16" />
          </Button>
        ) : (
          <Button size="small" kind="quiet" onClick={() => looking.stop()}>
            {words.stay}
          </Button>
        )}
      </div>
    </div>
  );
}
