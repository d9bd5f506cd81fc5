import { useState } from 'react';
import { Field } from '../../parts/Field.tsx';

type NumberFieldProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  onNumber: (value: number) => void;
};

/** A whole number. It may stand empty while somebody types; only what is in its bounds is passed on. */
export function NumberField({ label, value, min, max, onNumber }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value));
  const change = (next: string) => {
    setTyped(next);
    const number = Number(next);
    if (next !== '' && Number.isInteger(number) && number >= min && number <= max) onNumber(number);
  };
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="numeric"
          required
          {...{ min, max }}
          value={typed}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  );
}
