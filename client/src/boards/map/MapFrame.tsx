import { type Frame, NOTE_SIZE, SLOT_GAP } from '@case-lab/contract/boards';
import { memo, useId } from 'react';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import type { NoteStore } from '../note-store.ts';
import { useNoteIds } from '../use-board.ts';
import styles from './BoardMap.module.css';
import { type Area, doMeet } from './camera.ts';
import { spotsIn } from './layout.ts';
import { MapNote } from './MapNote.tsx';
import type { NoteDoings } from './use-map-acts.ts';

type MapFrameProps = {
  frame: Frame;
  near: Area;
  current: string | undefined;
  editing: string | undefined;
  map: NoteDoings;
};

/** A frame with the notes in it that are in view; the one that has the focus is always there. */
export const MapFrame = memo(function MapFrame({ frame, near, current, editing, map }: MapFrameProps) {
  const { store } = useBoard();
  const titleId = useId();
  useIds(frame.id, 'board');
  useIds(frame.id, 'draft');
  const spots = [...spotsIn(store, frame, 'board'), ...spotsIn(store, frame, 'draft')];
  const lowest = Math.max(frame.h, ...spots.map(({ area }) => area.y - frame.y + NOTE_SIZE.h + SLOT_GAP));
  const shown = spots.filter(({ id, area }) => doMeet(area, near) || id === current || id === editing);
  return (
    <section
      className={styles.frame}
      aria-labelledby={titleId}
      style={{ width: frame.w, height: lowest, transform: `translate(${frame.x}px, ${frame.y}px)` }}
    >
      <h3 id={titleId} className={styles.title}>
        <InLanguage text={frame.title} />
      </h3>
      {shown.map(({ id, which, area }) => (
        <MapNote
          key={id}
          id={id}
          which={which}
          x={area.x - frame.x}
          y={area.y - frame.y}
          isCurrent={id === current}
          isEditing={id === editing}
          map={map}
        />
      ))}
    </section>
  );
});

const NONE: readonly string[] = [];

/** Hears of the frame's notes in one document; a board without a draft has none there. */
function useIds(frame: string, which: Which): readonly string[] {
  const { store } = useBoard();
  const notes = store.notes(which) ?? (store.notes('board') as NoteStore);
  const ids = useNoteIds(notes, frame);
  return store.notes(which) ? ids : NONE;
}
