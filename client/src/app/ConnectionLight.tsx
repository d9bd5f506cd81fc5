import { useConnection } from '../wire/socket.ts';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import styles from './ConnectionLight.module.css';

/** A small light that speaks up only when the connection is not there: a dot when all is well, words when it is not. */
export function ConnectionLight() {
  const connection = useConnection();
  const words = useWords(appWords);
  const said = { online: words.online, connecting: words.connecting, offline: words.offlineMark }[connection];
  return (
    <span role="status" className={`${styles.light} ${styles[connection]}`} title={said}>
      <span className={connection === 'online' ? 'unseen' : undefined}>{said}</span>
    </span>
  );
}
