import type { ReactNode } from 'react';
import styles from './Registering.module.css';

type TickProps = { isOn: boolean; set: (isOn: boolean) => void; isWrong?: boolean; children: ReactNode };

/** A box to tick with its words beside it, all of it to be pressed. */
export function Tick({ isOn, set, isWrong = false, children }: TickProps) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={isOn}
        aria-invalid={isWrong || undefined}
        onChange={({ target }) => set(target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
