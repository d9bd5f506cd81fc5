import type { Plan, PlannedSession } from '@case-lab/contract';
import { Field } from '../../parts/Field.tsx';
import { useTell, useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { sessionWords } from '../../words/sessions.ts';
import styles from './Form.module.css';
import { NumberField } from './NumberField.tsx';

const KINDS: PlannedSession['kind'][] = ['lectorium', 'case_lab', 'plenary', 'break', 'networking'];

type SessionFieldsProps = {
  draft: PlannedSession;
  rooms: Plan['rooms'];
  set: (fields: Partial<PlannedSession>) => void;
};

/** What kind of session, when, how long and where. */
export function SessionFields({ draft, rooms, set }: SessionFieldsProps) {
  const words = useWords(planWords);
  const { kind } = useWords(sessionWords);
  const tell = useTell();
  return (
    <div className={styles.fields}>
      <Field label={words.kind}>
        {(control) => (
          <select
            {...control}
            value={draft.kind}
            onChange={({ target }) => set({ kind: target.value as PlannedSession['kind'] })}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {kind[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.day}>
        {(control) => (
          <input
            {...control}
            type="date"
            required
            value={draft.day}
            // An emptied field has no day; the one before stands until there is another.
            onChange={({ target }) => target.value && set({ day: target.value })}
          />
        )}
      </Field>
      <Field label={words.start}>
        {(control) => (
          <input
            {...control}
            type="time"
            required
            value={draft.start}
            onChange={({ target }) => target.value && set({ start: target.value })}
          />
        )}
      </Field>
      <NumberField
        label={words.length}
        value={draft.minutes}
        {...{ min: 1, max: 1440 }}
        onNumber={(minutes) => set({ minutes })}
      />
      <NumberField
        label={words.bufferLength}
        value={draft.bufferMinutes}
        {...{ min: 0, max: 240 }}
        onNumber={(bufferMinutes) => set({ bufferMinutes })}
      />
      {rooms.length > 0 && (
        <Field label={words.room}>
          {(control) => (
            <select
              {...control}
              value={draft.roomId ?? ''}
              onChange={({ target }) => set({ roomId: target.value || null })}
            >
              <option value="">{words.allRooms}</option>
              {rooms.map(({ id, name }) => (
                <option key={id} value={id}>
                  {tell(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}
