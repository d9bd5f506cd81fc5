import { BOUNDS } from '@case-lab/contract/boards';
import { useEffect, useRef, useState } from 'react';
import { Field } from '../../parts/Field.tsx';

const PAUSE_MS = 400;

type ReasonFieldProps = {
  label: string;
  value: string;
  /** For a field that somebody has just asked for. */
  takesFocus?: boolean;
  onSave: (text: string) => void;
};

/** A few words for a verdict, kept at each pause, on leaving the field and when the field goes. */
export function ReasonField({ label, value, takesFocus = false, onSave }: ReasonFieldProps) {
  const [typed, type] = useState<string>();
  const latest = useRef<() => void>(undefined);
  useEffect(() => {
    latest.current = () => typed !== undefined && onSave(typed);
  });
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => latest.current?.(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => latest.current?.(), []);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const leave = () => {
    latest.current?.();
    type(undefined);
  };
  return (
    <Field label={label}>
      {(control) => (
        <textarea
          {...control}
          ref={field}
          rows={2}
          maxLength={BOUNDS.noteCharacters}
          value={typed ?? value}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
