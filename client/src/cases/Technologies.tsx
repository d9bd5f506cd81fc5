import {
  type CaseCard,
  TECHNOLOGY_TEXTS,
  type TechnologyCard,
  type TechnologyChanges,
} from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { v4 } from 'uuid';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Contested } from '../parts/Contested.tsx';
import { Field } from '../parts/Field.tsx';
import { Question } from '../parts/Question.tsx';
import { SavingLine } from '../parts/SavingLine.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { deskApi } from '../wire/desk-http.ts';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { caseCardWords } from '../words/case-cards.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './CardEditor.module.css';
import { Complete } from './Complete.tsx';
import { completenessOfOne } from './completeness.ts';
import { Refused } from './Refused.tsx';
import { useCardCall } from './use-card-call.ts';

type OfCard = { labId: string; card: CaseCard };

/** The technologies of a case, each on a card that opens. */
export function Technologies({ labId, card }: OfCard) {
  const words = useWords(caseCardWords);
  const call = useCardCall(labId);
  const [newest, setNewest] = useState<string>();
  const adding = useMutation({
    mutationFn: (technologyId: string) =>
      call.run(deskApi.caseCards.addTechnology({ labId, caseId: card.id, technologyId })),
    onSuccess: (_, technologyId) => setNewest(technologyId),
  });
  return (
    <section className={styles.part}>
      <h2>{words.technologies}</h2>
      {card.technologies.length === 0 && <p className={styles.soft}>{words.noTechnologies}</p>}
      <div className={styles.list}>
        {card.technologies.map((one) => (
          <OneTechnology key={one.id} labId={labId} card={card} one={one} isNew={one.id === newest} />
        ))}
      </div>
      <div className={styles.row}>
        <Button busy={adding.isPending} onClick={() => adding.mutate(v4())}>
          {words.addTechnology}
        </Button>
      </div>
      <Refused error={adding.error} />
    </section>
  );
}

type OneProps = OfCard & { one: TechnologyCard };

function OneTechnology({ labId, card, one, isNew }: OneProps & { isNew: boolean }) {
  const words = useWords(caseCardWords);
  const { ru, en } = one.name;
  return (
    <details className={styles.item} open={isNew || undefined}>
      <summary className={styles.summary}>
        <span className={styles.code}>{one.code}</span>
        {ru || en ? <InLanguage text={one.name} /> : <span>{words.nameless}</span>}
        <span className={styles.soft}>{words.technologyStates[one.state]}</span>
      </summary>
      <TechnologyForm labId={labId} card={card} one={one} />
    </details>
  );
}

function TechnologyForm({ labId, card, one }: OneProps) {
  const words = useWords(caseCardWords);
  const call = useCardCall(labId);
  const of = { labId, caseId: card.id, technologyId: one.id };
  const saving = useSaving<TechnologyChanges>({
    keptAt: `case-lab:technology:${one.id}`,
    known: changeable(one),
    save: (changes) => call.run(deskApi.caseCards.saveTechnology({ ...of, version: one.version, changes })),
    passes: call.passes,
  });
  return (
    <div className={styles.inside}>
      <Complete {...completenessOfOne(one)} />
      {TECHNOLOGY_TEXTS.map((text) => (
        <div key={text} className={styles.field}>
          <BothLanguages
            legend={words.technologyTexts[text]}
            value={saving.values[text] ?? { original: 'ru' }}
            onValue={(value) => saving.write({ [text]: value })}
            rows={text === 'name' ? 1 : 2}
            maxLength={text === 'name' ? 200 : 3000}
          />
          {saving.contested.includes(text) && (
            <Contested
              theirs={<InLanguage text={one[text]} />}
              onKeep={() => saving.keepMine(text)}
              onTake={() => saving.takeTheirs(text)}
            />
          )}
        </div>
      ))}
      <Facts values={saving.values} write={saving.write} />
      {saving.contested.filter(isFact).map((fact) => (
        <Contested
          key={fact}
          theirs={String(one[fact])}
          onKeep={() => saving.keepMine(fact)}
          onTake={() => saving.takeTheirs(fact)}
        />
      ))}
      <SavingLine state={saving.state} refused={call.refusedBy(saving.error)} />
      <TakeOff labId={labId} card={card} one={one} />
    </div>
  );
}

type FactsProps = { values: TechnologyChanges; write: (changes: TechnologyChanges) => void };

function Facts({ values, write }: FactsProps) {
  const words = useWords(caseCardWords);
  const costs = (['low', 'medium', 'high'] as const).map((value) => ({ value, text: words.costs[value] }));
  return (
    <>
      <Choice
        legend={words.cost}
        showLegend
        value={values.cost ?? 'low'}
        options={costs}
        onValue={(cost) => write({ cost })}
      />
      <div className={styles.facts}>
        <Field label={words.people} hint={words.peopleHint}>
          {(control) => (
            <input
              {...control}
              maxLength={120}
              value={values.people ?? ''}
              onChange={({ target }) => write({ people: target.value })}
            />
          )}
        </Field>
        <Field label={words.season} hint={words.seasonHint}>
          {(control) => (
            <input
              {...control}
              maxLength={120}
              value={values.season ?? ''}
              onChange={({ target }) => write({ season: target.value })}
            />
          )}
        </Field>
        <Field label={words.firstResult}>
          {(control) => (
            <input
              {...control}
              type="number"
              inputMode="numeric"
              min={0}
              max={600}
              value={values.firstResultMonths ?? 0}
              onChange={({ target }) => write({ firstResultMonths: monthsIn(target.value) })}
            />
          )}
        </Field>
      </div>
    </>
  );
}

type Fact = 'cost' | 'people' | 'season' | 'firstResultMonths';
const isFact = (field: keyof TechnologyChanges): field is Fact =>
  ['cost', 'people', 'season', 'firstResultMonths'].includes(field);

const monthsIn = (text: string) => Math.min(600, Math.max(0, Math.round(Number(text) || 0)));

function TakeOff({ labId, card, one }: OneProps) {
  const words = useWords(caseCardWords);
  const call = useCardCall(labId);
  const [asks, ask] = useState(false);
  const removing = useMutation({
    mutationFn: () =>
      call.run(deskApi.caseCards.removeTechnology({ labId, caseId: card.id, technologyId: one.id })),
  });
  return (
    <div className={styles.row}>
      <Button kind="quiet" size="small" busy={removing.isPending} onClick={() => ask(true)}>
        {words.removeTechnology}
      </Button>
      {asks && (
        <Question
          text={words.reallyRemove}
          yes={words.removeTechnology}
          no={words.cancel}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            removing.mutate();
          }}
        />
      )}
      <Refused error={removing.error} />
    </div>
  );
}

function changeable(one: TechnologyCard): TechnologyChanges {
  const texts = Object.fromEntries(TECHNOLOGY_TEXTS.map((text) => [text, one[text]]));
  const { cost, people, season, firstResultMonths } = one;
  return { ...texts, cost, people, season, firstResultMonths };
}
