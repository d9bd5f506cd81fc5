import type { PhaseKind, PlannedPhase } from '@case-lab/contract';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { BothLanguages } from '../../words/BothLanguages.tsx';
import { useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { programmeWords } from '../../words/programme.ts';
import styles from './Form.module.css';
import { NumberField } from './NumberField.tsx';

type PhaseFieldsProps = { phase: PlannedPhase; onPhase: (phase: PlannedPhase) => void };

/** What a phase asks of people, how long, and what they may do in it. */
export function PhaseFields({ phase, onPhase }: PhaseFieldsProps) {
  const words = useWords(planWords);
  const kinds = useWords(programmeWords).phase;
  const set = (fields: Partial<PlannedPhase>) => onPhase({ ...phase, ...fields });
  return (
    <div className={styles.phaseFields}>
      <div className={styles.fields}>
        <Field label={words.phaseKind}>
          {(control) => (
            <select
              {...control}
              value={phase.kind}
              onChange={({ target }) => set({ kind: target.value as PhaseKind })}
            >
              {Object.entries(kinds).map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <NumberField
          label={words.length}
          value={phase.minutes}
          {...{ min: 1, max: 600 }}
          onNumber={(minutes) => set({ minutes })}
        />
      </div>
      <BothLanguages
        legend={words.instruction}
        value={phase.instruction}
        rows={2}
        maxLength={1000}
        onValue={(instruction) => set({ instruction })}
      />
      <label className={styles.tick}>
        <input type="checkbox" checked={phase.write} onChange={() => set({ write: !phase.write })} />
        {words.write}
      </label>
      {phase.write && (
        <div className={styles.fields}>
          <Choice
            legend={words.visibility}
            showLegend
            size="small"
            value={phase.visibility}
            options={[
              { value: 'named', text: words.named },
              { value: 'anonymous', text: words.anonymous },
              { value: 'private', text: words.private },
            ]}
            onValue={(visibility) => set({ visibility })}
          />
          <Choice
            legend={words.edits}
            showLegend
            size="small"
            value={phase.edits}
            options={[
              { value: 'all', text: words.editsAll },
              { value: 'own', text: words.editsOwn },
            ]}
            onValue={(edits) => set({ edits })}
          />
        </div>
      )}
    </div>
  );
}
