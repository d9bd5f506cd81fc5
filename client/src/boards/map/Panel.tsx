import { type ReactNode, useId } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { useFold } from './fold.ts';
import styles from './Panels.module.css';
import { SIGNS } from './Tool.tsx';

type PanelProps = { name: string; title: ReactNode; sign: string; className?: string; children: ReactNode };

/** Something that lies over a corner of the map and can be folded up to its title. */
export function Panel({ name, title, sign, className = '', children }: PanelProps) {
  const [isOpen, fold] = useFold(name);
  const id = useId();
  return (
    <section className={`${styles.panel} ${className}`} data-panel={name} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => fold(!isOpen)}
      >
        <Icon d={sign} size={18} />
        <span className={styles.name}>{title}</span>
        <span className={styles.fold}>
          <Icon d={SIGNS.down} size={16} />
        </span>
      </button>
      {isOpen && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
