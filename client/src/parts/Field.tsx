import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Draws the control and ties it to its label, hint and error. */
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
    className: string;
  }) => ReactNode;
};

/** A label above its control, with a hint below that gives way to an error. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': error != null,
        className: styles.input ?? '',
      })}
      {below && (
        <p
          id={`${id}-below`}
          className={error ? styles.error : styles.hint}
          role={error ? 'alert' : undefined}
        >
          {below}
        </p>
      )}
    </div>
  );
}
