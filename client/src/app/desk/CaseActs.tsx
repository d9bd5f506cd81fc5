import type { CaseCard, CaseState } from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { completenessOf } from '../../cases/completeness.ts';
import { Refused } from '../../cases/Refused.tsx';
import { useCardCall } from '../../cases/use-card-call.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Question } from '../../parts/Question.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { deskApi } from '../../wire/desk-http.ts';
import { caseDeskWords } from '../../words/case-desk.ts';
import { useWords } from '../../words/language.ts';
import styles from './Cases.module.css';

type CaseActsProps = { labId: string; card: CaseCard };
type Wish = { state: CaseState; comment?: string };
type Asked = 'publish' | 'withdraw' | 'send back';

/** What an organiser may do with a case from where it stands: the next step first. */
export function CaseActs({ labId, card }: CaseActsProps) {
  const words = useWords(caseDeskWords);
  const call = useCardCall(labId);
  const [asked, ask] = useState<Asked>();
  const settling = useMutation({
    mutationFn: (wish: Wish) => call.run(deskApi.caseCards.settle({ labId, caseId: card.id, ...wish })),
  });
  const settle = (wish: Wish) => {
    ask(undefined);
    settling.mutate(wish);
  };
  return (
    <>
      <div className={styles.acts}>
        <Steps card={card} isBusy={settling.isPending} settle={settle} ask={ask} />
      </div>
      <Refused error={settling.error} />
      {asked === 'publish' && (
        <Question
          text={isWhole(card) ? words.reallyPublish : `${words.reallyPublish} ${words.stillMissing}`}
          yes={words.publish}
          no={words.cancel}
          onNo={() => ask(undefined)}
          onYes={() => settle({ state: 'published' })}
        />
      )}
      {asked === 'withdraw' && (
        <Question
          text={words.reallyWithdraw}
          yes={words.withdraw}
          no={words.cancel}
          onNo={() => ask(undefined)}
          onYes={() => settle({ state: 'withdrawn' })}
        />
      )}
      {asked === 'send back' && (
        <SendBack onClose={() => ask(undefined)} onSend={(comment) => settle({ state: 'draft', comment })} />
      )}
    </>
  );
}

const isWhole = (card: CaseCard) => {
  const { ru, en, all } = completenessOf(card);
  return ru === all && en === all;
};

type StepsProps = {
  card: CaseCard;
  isBusy: boolean;
  settle: (wish: Wish) => void;
  ask: (asked: Asked) => void;
};

function Steps({ card, isBusy, settle, ask }: StepsProps) {
  const words = useWords(caseDeskWords);
  const back = <Button onClick={() => ask('send back')}>{words.sendBack}</Button>;
  const publish = (
    <Button kind="main" busy={isBusy} onClick={() => ask('publish')}>
      {words.publish}
    </Button>
  );
  switch (card.state) {
    case 'draft':
      return (
        <>
          <Button kind="main" busy={isBusy} onClick={() => settle({ state: 'reviewed' })}>
            {words.review}
          </Button>
          {back}
        </>
      );
    case 'reviewed':
      return (
        <>
          {publish}
          {back}
        </>
      );
    case 'published':
      return (
        <Button busy={isBusy} onClick={() => ask('withdraw')}>
          {words.withdraw}
        </Button>
      );
    case 'withdrawn':
      return (
        <>
          {publish}
          <Button busy={isBusy} onClick={() => settle({ state: 'draft' })}>
            {words.toDraft}
          </Button>
        </>
      );
  }
}

function SendBack({ onClose, onSend }: { onClose: () => void; onSend: (comment: string) => void }) {
  const words = useWords(caseDeskWords);
  const [comment, setComment] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(comment.trim());
  };
  return (
    <Sheet title={words.sendBack} closeWord={words.cancel} onClose={onClose}>
      <form className={styles.form} onSubmit={send}>
        <Field label={words.comment} hint={words.sendBackHint}>
          {(control) => (
            <textarea
              {...control}
              required
              rows={4}
              maxLength={2000}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
          )}
        </Field>
        <Button kind="main" type="submit">
          {words.sendBack}
        </Button>
      </form>
    </Sheet>
  );
}
