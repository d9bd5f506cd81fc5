import type { Clock, Group, Participant, Phase, Seat, Territory } from '@case-lab/contract';
import { Suspense, useRef } from 'react';
import { useTechnologies } from '../cases/use-cases.ts';
import { later } from '../parts/later.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Countdown } from '../programme/Countdown.tsx';
import { appWords } from '../words/app.ts';
import { facilitatorWords } from '../words/facilitator.ts';
import { useTell, useWords } from '../words/language.ts';
import styles from './BoardSheet.module.css';
import { useSeat } from './entrance.ts';
import { useSoughtNote } from './use-sought-note.ts';

// Boards bring Yjs with them; a wall is shown without it.
const BoardPanel = later(async () => (await import('../boards/BoardPanel.tsx')).BoardPanel);

type BoardSheetProps = {
  group: Group;
  people: Participant[];
  territories: Territory[];
  me: Seat;
  clock: Clock | undefined;
  phase: Phase | undefined;
  readOnly?: boolean;
  onLift?: (noteId: string) => void;
  lifted?: Set<string>;
  /** The note to bring into sight. */
  sought?: string | null;
  onClose: () => void;
};

/** A group's board at a glance, over the screen, with the clock still in sight. */
export function BoardSheet({ group, clock, sought = null, onClose, ...board }: BoardSheetProps) {
  const place = useRef<HTMLDivElement>(null);
  useSoughtNote(place, sought);
  const words = useWords(facilitatorWords);
  const tell = useTell();
  const { lab } = useSeat();
  const technologies = useTechnologies(lab.id, group.caseId);
  const app = useWords(appWords);
  const aside = (
    <span className={styles.clock}>
      <Countdown clock={clock} />
    </span>
  );
  return (
    <Sheet
      place="side"
      title={words.boardOf(tell(group.name))}
      closeWord={app.close}
      onClose={onClose}
      aside={aside}
    >
      <div ref={place} className={styles.board}>
        <Suspense fallback={<Waiting word={app.loading} />}>
          <BoardPanel
            key={group.boardId}
            boardId={group.boardId}
            technologies={technologies}
            members={group.memberIds}
            view={sought ? 'list' : undefined}
            {...board}
          />
        </Suspense>
      </div>
    </Sheet>
  );
}
