import { type ComponentProps, type KeyboardEvent, useId, useState } from 'react';
import styles from './Suggest.module.css';

type Option = { id: string; text: string; more: string };

type SuggestProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  value: string;
  onValue: (value: string) => void;
  /** What to offer for this text, best first. */
  options: Option[];
  optionsLabel: string;
};

/** A text field that offers what is already known and takes anything else (combobox with a list, WAI-ARIA 1.2). */
export function Suggest({ value, onValue, options, optionsLabel, ...input }: SuggestProps) {
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = isOpen ? options : [];
  const take = (text: string) => {
    onValue(text);
    setOpen(false);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((old) => (Math.max(old, step > 0 ? -1 : 0) + step + options.length) % options.length);
    } else if (event.key === 'Enter' && shown[at]) {
      event.preventDefault();
      take(shown[at].text);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setOpen(false);
    }
  };
  return (
    <div className={styles.suggest}>
      <input
        {...input}
        type="text"
        role="combobox"
        autoComplete="off"
        value={value}
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown[at] ? `${listId}-${at}` : undefined}
        onChange={(event) => {
          onValue(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
        // Not before something is typed: the list would lie over the button that leads on.
        onFocus={() => setOpen(value !== '')}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <Options id={listId} label={optionsLabel} options={shown} at={at} take={take} />
    </div>
  );
}

type OptionsProps = {
  id: string;
  label: string;
  options: Option[];
  at: number;
  take: (text: string) => void;
};

/** The field keeps the focus and hears the keys; a pointer takes an option before the field could lose it. */
function Options({ id, label, options, at, take }: OptionsProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.list} hidden={options.length === 0}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field, which names the active option
        <div
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={styles.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(option.text)}
        >
          {option.text} <span className={styles.more}>{option.more}</span>
        </div>
      ))}
    </div>
  );
}
