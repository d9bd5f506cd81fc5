import {
  CASE_TEXTS,
  type CaseCard,
  type CaseChanges,
  type CaseText,
  inLanguage,
  type Territory,
} from '@case-lab/contract';
import { Contested } from '../parts/Contested.tsx';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SavingLine } from '../parts/SavingLine.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { deskApi } from '../wire/desk-http.ts';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { caseCardWords } from '../words/case-cards.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useLanguage, useTell, useWords } from '../words/language.ts';
import styles from './CardEditor.module.css';
import { Complete } from './Complete.tsx';
import { completenessOf } from './completeness.ts';
import { MediaShelf } from './MediaShelf.tsx';
import { Technologies } from './Technologies.tsx';
import { useCardCall } from './use-card-call.ts';

const ROWS: Partial<Record<CaseText, number>> = { title: 1, place: 2, story: 5 };

type CardEditorProps = {
  labId: string;
  card: CaseCard;
  territories: Territory[];
  /** Experts write no further on what is published; the staff do. */
  isStaff: boolean;
};

/** A case card to be filled in: it saves itself at each pause. */
export function CardEditor({ labId, card, territories, isStaff }: CardEditorProps) {
  const words = useWords(caseCardWords);
  const isLocked = card.state === 'published' && !isStaff;
  return (
    <div className={styles.editor}>
      <Complete {...completenessOf(card)} />
      {isLocked && <Notice>{words.locked}</Notice>}
      {card.comment && (
        <Notice kind="warn" title={words.comment}>
          {card.comment}
        </Notice>
      )}
      <fieldset className={styles.rest} disabled={isLocked}>
        <Story labId={labId} card={card} territories={territories} />
        <Technologies labId={labId} card={card} />
        <MediaShelf labId={labId} card={card} />
      </fieldset>
    </div>
  );
}

function Story({ labId, card, territories }: Omit<CardEditorProps, 'isStaff'>) {
  const words = useWords(caseCardWords);
  const tell = useTell();
  const call = useCardCall(labId);
  const of = { labId, caseId: card.id };
  const saving = useSaving<CaseChanges>({
    keptAt: `case-lab:card:${card.id}`,
    known: changeable(card),
    save: (changes) => call.run(deskApi.caseCards.save({ ...of, version: card.version, changes })),
    passes: call.passes,
  });
  return (
    <section className={styles.part}>
      <h2>{words.story}</h2>
      {CASE_TEXTS.map((text) => (
        <div key={text} className={styles.field}>
          <BothLanguages
            legend={words.texts[text]}
            hint={words.hints[text]}
            value={saving.values[text] ?? { original: 'ru' }}
            onValue={(value) => saving.write({ [text]: value })}
            rows={ROWS[text] ?? 3}
            maxLength={text === 'title' ? 200 : 6000}
          />
          {saving.contested.includes(text) && (
            <Contested
              theirs={<InLanguage text={card[text]} />}
              onKeep={() => saving.keepMine(text)}
              onTake={() => saving.takeTheirs(text)}
            />
          )}
        </div>
      ))}
      <Pioneer
        territories={territories}
        value={saving.values.pioneerId ?? null}
        onValue={(pioneerId) => saving.write({ pioneerId })}
      />
      {saving.contested.includes('pioneerId') && (
        <Contested
          theirs={tell(territories.find(({ id }) => id === card.pioneerId)?.name ?? { original: 'ru' })}
          onKeep={() => saving.keepMine('pioneerId')}
          onTake={() => saving.takeTheirs('pioneerId')}
        />
      )}
      <SavingLine state={saving.state} refused={call.refusedBy(saving.error)} />
    </section>
  );
}

type PioneerProps = {
  territories: Territory[];
  value: string | null;
  onValue: (id: string | null) => void;
};

function Pioneer({ territories, value, onValue }: PioneerProps) {
  const words = useWords(caseCardWords);
  const { language } = useLanguage();
  const tell = useTell();
  const sorted = territories
    .filter(({ id, mergedInto }) => !mergedInto || id === value)
    .sort((a, b) => tell(a.name).localeCompare(tell(b.name), language));
  return (
    <Field label={words.pioneer}>
      {(control) => (
        <select {...control} value={value ?? ''} onChange={({ target }) => onValue(target.value || null)}>
          <option value="">{words.noPioneer}</option>
          {sorted.map(({ id, name }) => (
            <option key={id} value={id} lang={inLanguage(name, language).lang}>
              {tell(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function changeable(card: CaseCard): CaseChanges {
  const texts = Object.fromEntries(CASE_TEXTS.map((text) => [text, card[text]]));
  return { ...texts, pioneerId: card.pioneerId };
}
