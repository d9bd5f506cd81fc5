import type { AuditEvent } from '@case-lab/contract';
import { auditWords } from '../../words/audit.ts';
import { useLanguage, useTell, useWords } from '../../words/language.ts';
import styles from './Log.module.css';
import type { Naming } from './use-naming.ts';

/** One line of the log: whom it is about, what was done, when, and by whom where that is somebody else. */
export function LogLine({ event, naming }: { event: AuditEvent; naming: Naming }) {
  const words = useWords(auditWords);
  const { language } = useLanguage();
  const tell = useTell();
  const nameOf = ({ name, territory }: NonNullable<AuditEvent['actor']>) =>
    territory ? words.from(name, tell(territory)) : name;
  const { actor, target, deed, at } = event;
  const about = target ?? actor;
  const when = new Date(at).toLocaleString(language, {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  });
  return (
    <li className={styles.line}>
      <time className={styles.when} dateTime={at}>
        {when}
      </time>
      <p>
        <strong>{about ? nameOf(about) : words.nobody}</strong>
        {`: ${words.deeds[deed](naming(event))}`}
        {actor && actor.id !== about?.id && <span className={styles.soft}> · {words.by(nameOf(actor))}</span>}
      </p>
    </li>
  );
}
