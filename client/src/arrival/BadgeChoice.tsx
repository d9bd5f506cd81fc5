import type { Guest } from '@case-lab/contract';
import { useState } from 'react';
import { doorWords } from '../words/door.ts';
import { useLanguage, useWords } from '../words/language.ts';
import styles from './Door.module.css';

/** Badges as sheets to print: of everybody who has a seat, or of those who are ticked. */
export function BadgeChoice({ labId, guests }: { labId: string; guests: readonly Guest[] }) {
  const words = useWords(doorWords);
  const { language } = useLanguage();
  const [chosen, choose] = useState<readonly number[]>([]);
  const seated = guests.filter(({ waits }) => !waits);
  const address = `/api/labs/${labId}/badges?language=${language}&numbers=${chosen.join()}`;
  return (
    <details className={styles.fold}>
      <summary>{words.badges}</summary>
      <div className={styles.form}>
        <p className={styles.soft}>{words.badgesMore}</p>
        {seated.length > 0 && (
          // The server gives the file its name.
          <a className={styles.file} href={address} download="">
            {chosen.length > 0 ? words.badgesChosen(chosen.length) : words.badgesAll(seated.length)}
          </a>
        )}
        <details>
          <summary>{words.choose}</summary>
          <ul className={styles.ticks}>
            {seated.map(({ id, name, badge }) => (
              <li key={id}>
                <label className={styles.tick}>
                  <input
                    type="checkbox"
                    aria-label={words.chooseOf(name)}
                    checked={chosen.includes(badge)}
                    onChange={({ target }) =>
                      choose(target.checked ? [...chosen, badge] : chosen.filter((one) => one !== badge))
                    }
                  />
                  {words.badge(badge)} {name}
                </label>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </details>
  );
}
