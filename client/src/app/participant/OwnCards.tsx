import type { Group, Phase, Session } from '@case-lab/contract';
import { useEffect, useRef, useState } from 'react';
import { ChooseTable } from '../../forming/ChooseTable.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { useTell, useWords } from '../../words/language.ts';
import { ownTableWords } from '../../words/own-table.ts';
import { useSeat } from '../entrance.ts';
import { FirstMinute } from './FirstMinute.tsx';
import { isRead } from './first-minute.ts';
import { OwnTable } from './OwnTable.tsx';
import { isTableKnown, keepTableKnown } from './own-table.ts';

type OwnCardsProps = {
  /** None while one sits nowhere. */
  group: Group | undefined;
  /** None before the first phase. */
  at: { session: Session; phase: Phase } | undefined;
  isRunning: boolean;
};

/** One card at a time above the board: where I sit now, then on the first board what to do there. */
export function OwnCards({ group, at, isRunning }: OwnCardsProps) {
  const { lab, participant: me } = useSeat();
  const [read, setRead] = useState<string>();
  useTellWhenMoved(group);
  if (!group) return <ChooseTable labId={lab.id} />;
  const seating = `${me.id} ${group.id} ${group.formedAt}`;
  if (group.formedAt && read !== seating && !isTableKnown(seating)) {
    const close = () => {
      keepTableKnown(seating);
      setRead(seating);
    };
    return <OwnTable key={seating} group={group} isUnderWay={at !== undefined} onClose={close} />;
  }
  return isRead(me.id) ? null : <FirstMinute at={at} isRunning={isRunning} />;
}

/** The board under a person changes by itself when they are moved; they are told, once. */
function useTellWhenMoved(group: Group | undefined): void {
  const say = useSay();
  const tell = useTell();
  const words = useWords(ownTableWords);
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (!group) return;
    if (before.current && before.current !== group.id) say({ text: words.moved(tell(group.name)) });
    before.current = group.id;
  }, [group, say, tell, words]);
}
