import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './Sheet.module.css';

type SheetProps = {
  title: ReactNode;
  /** `side` leaves the page's left edge in sight; `middle` is for a small question. */
  place?: 'side' | 'middle';
  closeWord: string;
  onClose: () => void;
  /** Stands beside the title. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A native modal dialog: the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Sheet({ title, place = 'middle', closeWord, onClose, aside, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before React takes it off the page: the browser gives the focus back only from a dialog that is still there.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for this click on the backdrop
    <dialog
      ref={dialog}
      className={`${styles.sheet} ${styles[place]}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React lets it rise to a sheet around this one, as the browser does not.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {aside}
          <Button kind="quiet" size="small" onClick={onClose} aria-label={closeWord} className={styles.close}>
            <Icon d="m4 4 12 12M16 4 4 16" />
          </Button>
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  );
}
