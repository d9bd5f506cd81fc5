import { useId } from 'react';
import styles from './Choice.module.css';

type ChoiceProps<V extends string> = {
  legend: string;
  /** Whether the legend is seen, or only read aloud. */
  showLegend?: boolean;
  value: V;
  options: readonly { value: V; text: string; lang?: string; title?: string }[];
  onValue: (value: V) => void;
  size?: 'normal' | 'small';
};

/** One of a few, side by side: native radio buttons that look like one switch. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { legend, showLegend = false, value, options, onValue, size = 'normal' } = props;
  const name = useId();
  return (
    <fieldset className={`${styles.choice} ${styles[size]}`}>
      <legend className={showLegend ? styles.legend : 'unseen'}>{legend}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.option} lang={option.lang} title={option.title}>
            <input
              type="radio"
              className="unseen"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
