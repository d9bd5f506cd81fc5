import { territoryMark } from '../../people/territory-colour.ts';
import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { COLOURINGS, setColourBy, useColourBy } from '../colouring.ts';
import { useLegend } from '../legend.ts';
import { Panel } from './Panel.tsx';
import styles from './Panels.module.css';
import { SIGNS } from './Tool.tsx';

const MOST_SHOWN = 12;

/** What the notes are coloured by, and what each colour says. */
export function ColoursPanel() {
  const words = useWords(mapWords);
  const by = useColourBy();
  return (
    <Panel
      name="colours"
      title={`${words.colouring}: ${words.colours[by].toLocaleLowerCase()}`}
      sign={SIGNS.colours}
    >
      <select
        className={styles.select}
        value={by}
        aria-label={words.colouring}
        onChange={(event) => {
          const next = COLOURINGS.find((one) => one === event.target.value);
          if (next) setColourBy(next);
        }}
      >
        {COLOURINGS.map((one) => (
          <option key={one} value={one}>
            {words.colours[one]}
          </option>
        ))}
      </select>
      <Legend />
    </Panel>
  );
}

function Legend() {
  const words = useWords(mapWords);
  const legend = useLegend();
  const rest = legend.length - MOST_SHOWN;
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      {legend.slice(0, MOST_SHOWN).map(({ key, edge, word }) => (
        <li key={key}>
          <span className={styles.mark} style={{ background: edge }} aria-hidden="true">
            {key ? territoryMark(word) : '–'}
          </span>
          <span className={styles.meaning}>{word}</span>
        </li>
      ))}
      {rest > 0 && <li>{words.more(rest)}</li>}
    </ul>
  );
}
