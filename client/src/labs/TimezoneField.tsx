import { Field } from '../parts/Field.tsx';
import { labDeskWords } from '../words/lab-desk.ts';
import { useWords } from '../words/language.ts';

/** The time zone of a place: those that the browser knows, and whichever is set already. */
export function TimezoneField({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const words = useWords(labDeskWords);
  const known = Intl.supportedValuesOf('timeZone');
  const zones = known.includes(value) ? known : [value, ...known];
  return (
    <Field label={words.timezone}>
      {(control) => (
        <select {...control} lang="en" value={value} onChange={({ target }) => onValue(target.value)}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
