import type { CaseCard } from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { CardEditor } from '../../cases/CardEditor.tsx';
import { Previews } from '../../cases/Previews.tsx';
import { Refused } from '../../cases/Refused.tsx';
import { useCardCall } from '../../cases/use-card-call.ts';
import { useInvitations } from '../../experts/use-invitations.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { useTerritories } from '../../people/use-people.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { caseCardWords } from '../../words/case-cards.ts';
import { caseDeskWords } from '../../words/case-desk.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { CaseActs } from './CaseActs.tsx';
import styles from './Cases.module.css';

type OpenedCaseProps = { labId: string; card: CaseCard; onBack: () => void };

/** One case at the desk: whose it is, what may be done with it, how others see it, and its card. */
export function OpenedCase({ labId, card, onBack }: OpenedCaseProps) {
  const words = useWords(caseDeskWords);
  const { noTitle, states } = useWords(caseCardWords);
  const territories = useTerritories(labId).data ?? [];
  return (
    <>
      <div>
        <Button kind="quiet" size="small" onClick={onBack}>
          ← {words.back}
        </Button>
      </div>
      <header className={styles.opened}>
        <h1>{card.title.ru || card.title.en ? <InLanguage text={card.title} /> : noTitle}</h1>
        <p className={styles.soft}>
          {card.code} · {states[card.state]}
        </p>
      </header>
      <CaseActs labId={labId} card={card} />
      <Previews card={card} territories={territories} />
      <WhoseCase labId={labId} card={card} />
      <CardEditor key={card.id} labId={labId} card={card} territories={territories} isStaff />
    </>
  );
}

function WhoseCase({ labId, card }: { labId: string; card: CaseCard }) {
  const words = useWords(caseDeskWords);
  const experts = useInvitations(labId).data ?? [];
  const call = useCardCall(labId);
  const assigning = useMutation({
    mutationFn: (expertId: string | null) =>
      call.run(deskApi.caseCards.assign({ labId, caseId: card.id, expertId })),
  });
  return (
    <div className={styles.narrow}>
      <Field label={words.expert}>
        {(control) => (
          <select
            {...control}
            value={card.expertId ?? ''}
            onChange={({ target }) => assigning.mutate(target.value || null)}
          >
            <option value="">{words.nobody}</option>
            {experts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Refused error={assigning.error} />
    </div>
  );
}
