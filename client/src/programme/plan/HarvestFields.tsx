import type { HarvestPlan } from '@case-lab/contract';
import { BothLanguages } from '../../words/BothLanguages.tsx';
import { useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import formStyles from './Form.module.css';
import styles from './Plan.module.css';

type HarvestFieldsProps = { harvest: HarvestPlan; onHarvest: (harvest: HarvestPlan) => void };

const QUESTIONS = ['what', 'how', 'why', 'forWhom'] as const;

/** What a session is to bring: four questions, folded away until somebody wants them. */
export function HarvestFields({ harvest, onHarvest }: HarvestFieldsProps) {
  const words = useWords(planWords);
  return (
    <details className={formStyles.details}>
      <summary className={formStyles.summary}>{words.harvest}</summary>
      <div className={formStyles.form}>
        <p className={styles.soft}>{words.harvestMore}</p>
        {QUESTIONS.map((question) => (
          <BothLanguages
            key={question}
            legend={words[question]}
            value={harvest[question]}
            rows={2}
            maxLength={600}
            onValue={(text) => onHarvest({ ...harvest, [question]: text })}
          />
        ))}
      </div>
    </details>
  );
}
