import {
  CONFIDENCES,
  type Confidence,
  type Judgement,
  type Opinion,
  type Verdict,
} from '@case-lab/contract/boards';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { judgingWords } from '../../words/judging.ts';
import { useWords } from '../../words/language.ts';
import { Conditions } from './Conditions.tsx';
import { ReasonField } from './ReasonField.tsx';
import { whyOf } from './verdicts.ts';
import styles from './Why.module.css';

type Asked = 'adaptation' | 'condition' | 'barriers' | 'enablers' | 'question' | 'lacks' | 'has';

/** What a verdict asks for, the most telling first; a text that is no verdict's first waits behind a button. */
const ASKED: Record<Verdict, readonly Asked[]> = {
  applies_now: ['has', 'enablers', 'question'],
  with_adaptation: ['adaptation', 'lacks', 'barriers', 'has', 'enablers', 'question'],
  later_if: ['condition', 'lacks', 'barriers', 'question'],
  not_here: ['lacks', 'barriers', 'question'],
  dont_know: ['question'],
};

type WhyProps = { own: Judgement; say: (opinion: Partial<Opinion>) => void };

/** One line, “say why”, which unfolds; folded it shows what was said. */
export function Why({ own, say }: WhyProps) {
  const words = useWords(judgingWords);
  const said = useSaid(own);
  return (
    <details className={styles.why}>
      <summary>
        <Icon d="m7 4 6 6-6 6" size={16} />
        {said ? (
          <span>
            {words.why}
            <span className={styles.short}>
              : <q>{said}</q>
            </span>
          </span>
        ) : (
          words.sayWhy
        )}
      </summary>
      <div className={styles.asked}>
        {ASKED[own.verdict].map((asked, at) => (
          <Ask key={`${own.verdict} ${asked}`} asked={asked} isFirst={at === 0} own={own} say={say} />
        ))}
        {own.verdict !== 'dont_know' && (
          <Choice
            legend={words.howSure}
            showLegend
            size="small"
            value={String(own.confidence ?? '')}
            options={CONFIDENCES.map((one) => ({ value: String(one), text: words.sure[one] }))}
            onValue={(value) => say({ confidence: Number(value) as Confidence })}
          />
        )}
      </div>
    </details>
  );
}

type AskProps = WhyProps & { asked: Asked; isFirst: boolean };

function Ask({ asked, isFirst, own, say }: AskProps) {
  const words = useWords(judgingWords);
  const [isOpen, open] = useState(false);
  if (asked === 'lacks' || asked === 'has')
    return (
      <Conditions
        legend={words[asked]}
        ticked={own[asked]}
        onTick={(conditions) => say({ [asked]: conditions })}
      />
    );
  const isShort = asked !== 'adaptation' && asked !== 'condition';
  if (isShort && !isFirst && !isOpen && own[asked] === '')
    return (
      <Button kind="quiet" size="small" className={styles.more} onClick={() => open(true)}>
        <Icon d="M10 4v12M4 10h12" size={16} />
        {words.more[asked]}
      </Button>
    );
  return (
    <ReasonField
      label={words.texts[asked]}
      value={own[asked]}
      takesFocus={isOpen}
      onSave={(text) => say({ [asked]: text })}
    />
  );
}

/** What was said, in a line: the main words, else what was ticked. */
function useSaid(own: Judgement): string {
  const { conditions } = useWords(judgingWords);
  const ticked = [...(own.verdict === 'applies_now' ? [] : own.lacks), ...own.has].map(
    (one) => conditions[one],
  );
  return whyOf(own) || ticked.join(', ');
}
