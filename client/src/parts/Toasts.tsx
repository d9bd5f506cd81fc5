import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Button } from './Button.tsx';
import styles from './Toasts.module.css';

type Toast = {
  text: ReactNode;
  kind?: 'plain' | 'danger';
  action?: { word: string; do: () => void };
  ms?: number;
};
/** `over`: what it is said over; a press elsewhere than in an open sheet reaches nothing. */
type Said = Toast & { over: Element };
type Say = (toast: Toast) => void;

const Saying = createContext<Say>(() => undefined);

/** Says something in passing at the foot of the screen; a new word takes the place of the old one. */
export function useSay(): Say {
  return useContext(Saying);
}

/** Holds the place where such words appear, over every screen. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Said | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback<Say>((next) => {
    clearTimeout(timer.current);
    setToast({ ...next, over: topmost() });
    timer.current = setTimeout(() => setToast(null), next.ms ?? 7000);
  }, []);
  const action = toast?.action;
  const shelf = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new word is raised anew
  useEffect(() => raise(shelf.current), [toast]);
  const over = toast?.over;
  useEffect(() => {
    const fall = () => setToast((now) => now && { ...now, over: topmost() });
    // It may have gone with the very press that is spoken of.
    if (over instanceof HTMLDialogElement && !(over.isConnected && over.open)) fall();
    over?.addEventListener('close', fall);
    return () => over?.removeEventListener('close', fall);
  }, [over]);
  const place = useMemo(
    () =>
      createPortal(
        <div ref={shelf} popover="manual" className={styles.place} role="status" aria-live="polite">
          {toast && (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it goes by itself; a finger may send it off what it covers
            <div
              className={`${styles.toast} ${styles[toast.kind ?? 'plain']}`}
              onClick={() => setToast(null)}
            >
              <span>{toast.text}</span>
              {action && (
                <Button
                  kind="quiet"
                  size="small"
                  className={styles.action}
                  onClick={() => {
                    setToast(null);
                    action.do();
                  }}
                >
                  {action.word}
                </Button>
              )}
            </div>
          )}
        </div>,
        over ?? document.body,
      ),
    [toast, action, over],
  );
  return (
    <Saying value={say}>
      {children}
      {place}
    </Saying>
  );
}

/** The sheet that lies over all, or the page. */
const topmost = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

/** A modal sheet lies over the whole page; only what was shown after it, in the same top layer, is seen above it. */
function raise(shelf: HTMLElement | null): void {
  if (!shelf?.isConnected || !shelf.showPopover) return;
  if (shelf.matches(':popover-open')) shelf.hidePopover();
  shelf.showPopover();
}
