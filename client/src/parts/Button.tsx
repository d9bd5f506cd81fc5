import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type ButtonProps = ComponentProps<'button'> & {
  /** `main` is the one thing to do on a screen; `quiet` has no frame. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'large' | 'small';
  /** While its command is under way: presses are ignored, and the focus stays where it is. */
  busy?: boolean;
};

/** A native button of at least 44 px. A double press cannot send twice: it is deaf while `busy`. */
export function Button({
  kind = 'plain',
  size = 'normal',
  busy = false,
  className = '',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${styles.button} ${styles[kind]} ${styles[size]} ${className}`}
    />
  );
}
