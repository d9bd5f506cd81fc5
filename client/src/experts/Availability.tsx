import type { ExpertProfile } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { expertsWords } from '../words/experts.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { momentOf } from './lab-time.ts';
import styles from './Profile.module.css';

type Times = ExpertProfile['availability'];
type AvailabilityProps = { value: Times; onValue: (value: Times) => void; timezone: string };

/** When an expert can be there, in the time of the lab's town. */
export function Availability({ value, onValue, timezone }: AvailabilityProps) {
  const words = useWords(expertsWords);
  const { language } = useLanguage();
  const format = new Intl.DateTimeFormat(language, {
    ...({ dateStyle: 'medium', timeStyle: 'short', timeZone: timezone } as const),
  });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.availability}</legend>
      <p className={styles.hint}>{words.availabilityHint}</p>
      {value.length > 0 && (
        <ul className={styles.times}>
          {value.map(({ from, to }) => {
            const text = format.formatRange(new Date(from), new Date(to));
            return (
              <li key={`${from} ${to}`} className={styles.row}>
                <span>{text}</span>
                <Button
                  kind="quiet"
                  size="small"
                  onClick={() => onValue(value.filter((other) => other.from !== from || other.to !== to))}
                >
                  {words.removeTime}
                  <span className="unseen"> {text}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <NewTime timezone={timezone} onTime={(time) => onValue(inOrder([...value, time]))} />
    </fieldset>
  );
}

const inOrder = (times: Times) => times.sort((a, b) => a.from.localeCompare(b.from));

function NewTime({ timezone, onTime }: { timezone: string; onTime: (time: Times[number]) => void }) {
  const words = useWords(expertsWords);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    const time = { from: momentOf(from, timezone) ?? '', to: momentOf(to, timezone) ?? '' };
    const isWhole = time.from !== '' && time.from < time.to;
    setWrong(!isWhole);
    if (!isWhole) return;
    onTime(time);
    setFrom('');
    setTo('');
  };
  return (
    <div className={styles.pair}>
      <Field label={words.from}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            value={from}
            onChange={({ target }) => {
              setFrom(target.value);
              // Most come and go on one day.
              if (!to) setTo(target.value);
            }}
          />
        )}
      </Field>
      <Field label={words.to} error={isWrong ? words.wrongTime : undefined}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
        )}
      </Field>
      <Button onClick={add}>{words.addTime}</Button>
    </div>
  );
}
