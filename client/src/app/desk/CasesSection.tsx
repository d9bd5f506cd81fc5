import type { CaseCard, CaseState } from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { v4 } from 'uuid';
import { Complete } from '../../cases/Complete.tsx';
import { completenessOf } from '../../cases/completeness.ts';
import { Refused } from '../../cases/Refused.tsx';
import { useCardCall } from '../../cases/use-card-call.ts';
import { useCaseCards } from '../../cases/use-case-cards.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { deskApi } from '../../wire/desk-http.ts';
import { appWords } from '../../words/app.ts';
import { caseCardWords } from '../../words/case-cards.ts';
import { caseDeskWords } from '../../words/case-desk.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './Cases.module.css';
import { OpenedCase } from './OpenedCase.tsx';

type Shown = CaseState | 'all';

/** The cases of the lab by their state; one of them opened to be read, sent back, published. */
export function CasesSection({ labId }: { labId: string }) {
  const { loading } = useWords(appWords);
  const { data: cards } = useCaseCards(labId);
  const [openedId, open] = useState<string>();
  const opened = cards?.find(({ id }) => id === openedId);
  if (!cards) return <Waiting word={loading} />;
  if (opened) return <OpenedCase labId={labId} card={opened} onBack={() => open(undefined)} />;
  return <AllCases labId={labId} cards={cards} onOpen={open} />;
}

type AllCasesProps = { labId: string; cards: CaseCard[]; onOpen: (id: string) => void };

function AllCases({ labId, cards, onOpen }: AllCasesProps) {
  const words = useWords(caseDeskWords);
  const { language } = useLanguage();
  const { states } = useWords(caseCardWords);
  const call = useCardCall(labId);
  const [shown, show] = useState<Shown>('all');
  const beginning = useMutation({
    mutationFn: (caseId: string) =>
      call.run(deskApi.caseCards.create({ labId, caseId, title: { original: language }, expertId: null })),
    onSuccess: ({ id }) => onOpen(id),
  });
  const count = (state: CaseState) => cards.filter((card) => card.state === state).length;
  const options = [
    { value: 'all' as const, text: `${words.all} ${cards.length}` },
    ...(['draft', 'reviewed', 'published', 'withdrawn'] as const).map((value) => ({
      value,
      text: `${states[value]} ${count(value)}`,
    })),
  ];
  return (
    <>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <Button kind="main" busy={beginning.isPending} onClick={() => beginning.mutate(v4())}>
          {words.begin}
        </Button>
      </header>
      <Refused error={beginning.error} />
      {cards.length === 0 ? (
        <Notice>{words.empty}</Notice>
      ) : (
        <Choice legend={words.state} value={shown} options={options} onValue={show} size="small" />
      )}
      <ul className={styles.cases}>
        {cards
          .filter(({ state }) => shown === 'all' || state === shown)
          .map((card) => (
            <CaseRow key={card.id} card={card} onOpen={() => onOpen(card.id)} />
          ))}
      </ul>
    </>
  );
}

function CaseRow({ card, onOpen }: { card: CaseCard; onOpen: () => void }) {
  const words = useWords(caseCardWords);
  return (
    <li>
      <button type="button" className={styles.case} onClick={onOpen} data-case={card.state}>
        <span className={styles.code}>{card.code}</span>
        <span className={styles.name}>
          {card.title.ru || card.title.en ? <InLanguage text={card.title} /> : words.noTitle}
        </span>
        <span className={styles.state}>{words.states[card.state]}</span>
      </button>
      <Complete {...completenessOf(card)} />
    </li>
  );
}
