import type { OpenForm } from '@case-lab/contract';
import type { MouseEvent, Ref } from 'react';
import { useLanguage, useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { questionIn } from './filled.ts';
import styles from './Registering.module.css';

type FaultSummaryProps = { ref: Ref<HTMLDivElement>; open: OpenForm; lacking: string[] };

/** Everything that is missing in one place, each a way to its field. */
export function FaultSummary({ ref, open, lacking }: FaultSummaryProps) {
  const words = useWords(registeringWords);
  const { language } = useLanguage();
  const sentences: Record<string, unknown> = words.lacking;
  const say = (name: string) => {
    if (name.startsWith('answer:')) return words.lacking.answer(questionIn(open, name.slice(7), language));
    if (name.startsWith('consent:')) return words.lacking.consent;
    return String(sentences[name] ?? '');
  };
  return (
    <div ref={ref} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>{words.notYet(lacking.length)}</h2>
      <ul>
        {lacking.map((name) => (
          <li key={name}>
            <a href={`#${name}`} onClick={(event) => goTo(event, name)}>
              {say(name)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(event: MouseEvent, name: string): void {
  event.preventDefault();
  const part = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
  part?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
