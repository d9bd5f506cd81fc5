import { type Language, type PlannedPhase, type PlannedSession, unsaid } from '@case-lab/contract';
import { useState } from 'react';
import { v7 } from 'uuid';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useTell, useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { programmeWords } from '../../words/programme.ts';
import formStyles from './Form.module.css';
import { PhaseFields } from './PhaseFields.tsx';
import styles from './Plan.module.css';
import cardStyles from './SessionCard.module.css';

type PhasesFieldsProps = {
  draft: PlannedSession;
  languages: Language[];
  set: (fields: Partial<PlannedSession>) => void;
};

const newPhase = (): PlannedPhase => ({
  ...{ id: v7(), kind: 'share', minutes: 10, instruction: unsaid },
  ...{ visibility: 'named', write: true, edits: 'all' },
});

/** The phases of a case lab in their order; one at a time stands open. */
export function PhasesFields({ draft, languages, set }: PhasesFieldsProps) {
  const words = useWords(planWords);
  const [openId, open] = useState<string>();
  const { phases } = draft;
  const setPhases = (next: PlannedPhase[]) => set({ phases: next });
  const step = (at: number, by: 1 | -1) => {
    const next = [...phases];
    next.splice(at + by, 0, ...next.splice(at, 1));
    setPhases(next);
  };
  const add = () => {
    const phase = newPhase();
    setPhases([...phases, phase]);
    open(phase.id);
  };
  const sum = phases.reduce((total, { minutes }) => total + minutes, 0);
  return (
    <section className={formStyles.form} aria-label={words.phasesTitle}>
      <div>
        <h3 className={styles.legend}>
          {words.phasesTitle}{' '}
          <span className={sum > draft.minutes ? styles.warn : styles.soft}>
            {words.phasesSum(sum, draft.minutes)}
          </span>
        </h3>
        <p className={styles.soft}>{words.phasesMore}</p>
      </div>
      <ol className={formStyles.phases}>
        {phases.map((phase, at) => (
          <li key={phase.id} className={formStyles.phase}>
            <PhaseRow
              {...{ phase, languages }}
              isOpen={phase.id === openId}
              toggle={() => open(phase.id === openId ? undefined : phase.id)}
              earlier={at > 0 ? () => step(at, -1) : undefined}
              later={at < phases.length - 1 ? () => step(at, 1) : undefined}
              remove={() => setPhases(phases.filter(({ id }) => id !== phase.id))}
            />
            {phase.id === openId && (
              <PhaseFields
                phase={phase}
                onPhase={(next) => setPhases(phases.map((one) => (one.id === next.id ? next : one)))}
              />
            )}
          </li>
        ))}
      </ol>
      <Button onClick={add}>
        <Icon d="M10 4v12M4 10h12" />
        {words.addPhase}
      </Button>
    </section>
  );
}

type PhaseRowProps = {
  phase: PlannedPhase;
  languages: Language[];
  isOpen: boolean;
  toggle: () => void;
  /** Undefined: it is the first. */
  earlier: (() => void) | undefined;
  /** Undefined: it is the last. */
  later: (() => void) | undefined;
  remove: () => void;
};

function PhaseRow({ phase, languages, isOpen, toggle, earlier, later, remove }: PhaseRowProps) {
  const words = useWords(planWords);
  const kinds = useWords(programmeWords).phase;
  const tell = useTell();
  const isLacking = languages.some((language) => !phase.instruction[language]);
  const acts = [
    { word: words.earlier, d: 'M10 16V4M5 9l5-5 5 5', act: earlier },
    { word: words.later, d: 'M10 4v12M5 11l5 5 5-5', act: later },
    { word: words.remove, d: 'M4 6h12M8 6V4h4v2M6 6l1 10h6l1-10', act: remove },
  ];
  return (
    <div className={formStyles.phaseRow}>
      <button type="button" className={formStyles.phaseOpen} aria-expanded={isOpen} onClick={toggle}>
        <strong>{kinds[phase.kind]}</strong> <span>{words.minutes(phase.minutes)}</span>
        {!isOpen && <span className={styles.soft}>{tell(phase.instruction)}</span>}
        {isLacking && <span className={cardStyles.conflict}>{words.lacks}</span>}
      </button>
      <span className={formStyles.phaseActs}>
        {acts.map(({ word, d, act }) => (
          <Button
            key={word}
            kind="quiet"
            size="small"
            aria-label={`${word}: ${kinds[phase.kind]}`}
            title={word}
            disabled={!act}
            onClick={act}
          >
            <Icon d={d} />
          </Button>
        ))}
      </span>
    </div>
  );
}
