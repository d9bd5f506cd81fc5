import { BOUNDS, nameCluster } from '@case-lab/contract/boards';
import { useEffect, useRef } from 'react';
import { clusterWords } from '../../words/clusters.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { bindText } from '../note-text.ts';

type ClusterTitleProps = {
  id: string;
  className: string | undefined;
  hasFocus?: boolean;
  onDone?: () => void;
};

/** The field of a cluster's name: uncontrolled, bound to it as a note's field is to the note. */
export function ClusterTitle({ id, className, hasFocus = false, onDone }: ClusterTitleProps) {
  const { store, acts } = useBoard();
  const words = useWords(clusterWords);
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const field = ref.current;
    if (!field) return;
    const { clusters } = store.around;
    return bindText(field, {
      read: () => clusters.of(id)[0]?.title ?? '',
      write: (title) => void acts.edit('board', (doc) => nameCluster(doc, id, title)),
      listen: (listener) => clusters.listen(id, listener),
    });
  }, [store, acts, id]);
  useEffect(() => {
    if (hasFocus) ref.current?.focus();
  }, [hasFocus]);
  return (
    <input
      ref={ref}
      type="text"
      className={className}
      data-undo=""
      maxLength={BOUNDS.noteCharacters}
      autoComplete="off"
      enterKeyHint="done"
      aria-label={words.title}
      placeholder={words.titleHint}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.currentTarget.blur();
        onDone?.();
      }}
    />
  );
}
