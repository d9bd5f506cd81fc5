import { useState } from 'react';
import { CardEditor } from '../../cases/CardEditor.tsx';
import { Previews } from '../../cases/Previews.tsx';
import { useCaseCards } from '../../cases/use-case-cards.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { appWords } from '../../words/app.ts';
import { caseCardWords } from '../../words/case-cards.ts';
import { expertWords } from '../../words/expert.ts';
import { expertsWords } from '../../words/experts.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { useSeat } from '../entrance.ts';
import styles from './Expert.module.css';
import type { Desk } from './use-desk.ts';

/** The cards of an expert's own cases, to be filled in, looked at and rehearsed. */
export function OwnCards({ desk }: { desk: Desk }) {
  const words = useWords(caseCardWords);
  const { noCase } = useWords(expertsWords);
  const { yourCase } = useWords(expertWords);
  const { loading } = useWords(appWords);
  const { lab } = useSeat();
  const { data: cards } = useCaseCards(lab.id);
  const [chosenId, choose] = useState<string>();
  const card = cards?.find(({ id }) => id === chosenId) ?? cards?.[0];
  return (
    <main className={styles.page}>
      {!cards && <Waiting word={loading} />}
      {cards?.length === 0 && <Notice>{noCase}</Notice>}
      {cards && cards.length > 1 && card && (
        <Choice
          legend={yourCase}
          value={card.id}
          options={cards.map(({ id, code }) => ({ value: id, text: code }))}
          onValue={choose}
        />
      )}
      {card && (
        <>
          <h1 className={styles.cardTitle}>
            {card.title.ru || card.title.en ? <InLanguage text={card.title} /> : words.noTitle}
          </h1>
          <p className={styles.soft}>
            {card.code} · {words.states[card.state]}
          </p>
          <Previews card={card} territories={desk.territories} />
          <CardEditor
            key={card.id}
            labId={lab.id}
            card={card}
            territories={desk.territories}
            isStaff={false}
          />
        </>
      )}
    </main>
  );
}
