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
import { Button } from './Button.tsx';
import styles from './Toasts.module.css';

type Toast = {
  text: ReactNode;
  kind?: 'plain' | 'danger';
  action?: { word: string; do: () => void };
  ms?: number;
};
type Say = (toast: Toast) => void;

const Saying = createContext<Say>(() => undefined);

/** Says something in passing at the foot of the screen; a new word takes the place of the old one. */
export function useSay(): Say {
  return useContext(Saying);
}

/** Holds the place where such words appear, over every screen. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback<Say>((next) => {
    clearTimeout(timer.current);
    setToast(next);
    timer.current = setTimeout(() => setToast(null), next.ms ?? 7000);
  }, []);
  const action = toast?.action;
  const shelf = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new word is raised anew
  useEffect(() => raise(shelf.current), [toast]);
  const place = useMemo(
    () => (
      <div ref={shelf} popover="manual" className={styles.place} role="status" aria-live="polite">
        {toast && (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it goes by itself; a finger may send it off what it covers
          <div className={`${styles.toast} ${styles[toast.kind ?? 'plain']}`} onClick={() => setToast(null)}>
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
      </div>
    ),
    [toast, action],
  );
  return (
    <Saying value={say}>
      {children}
      {place}
    </Saying>
  );
}

/** A modal sheet lies over the whole page; only what was shown after it, in the same top layer, is seen above it. */
function raise(shelf: HTMLElement | null): void {
  if (!shelf?.showPopover) return;
  if (shelf.matches(':popover-open')) shelf.hidePopover();
  shelf.showPopover();
}
