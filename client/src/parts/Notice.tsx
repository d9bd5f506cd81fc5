import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type NoticeProps = {
  kind?: 'plain' | 'warn' | 'danger';
  title?: ReactNode;
  children?: ReactNode;
  /** The next step: a button or a link. */
  action?: ReactNode;
};

/** Says what is the matter and what to do next. A danger is read aloud at once. */
export function Notice({ kind = 'plain', title, children, action }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === 'danger' ? 'alert' : undefined}>
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <p>{children}</p>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
