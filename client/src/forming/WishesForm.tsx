import { type Case, FORMING_WAYS, type Formable, GROUP_SIZES, TRAITS } from '@case-lab/contract';
import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Field } from '../parts/Field.tsx';
import { formingWords } from '../words/forming.ts';
import { useTell, useWords } from '../words/language.ts';
import { type Draft, tablesOf } from './draft.ts';
import styles from './Forming.module.css';
import { SpecialWishes } from './SpecialWishes.tsx';

type WishesFormProps = {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  people: Formable[];
  cases: Case[];
  /** Whether there are groups that a next round could follow. */
  hasGroups: boolean;
  isAgain: boolean;
  isBusy: boolean;
  onPropose: () => void;
};

/** What is asked of the groups. */
export function WishesForm({ draft, onDraft, people, cases, hasGroups, ...rest }: WishesFormProps) {
  const words = useWords(formingWords);
  const change = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!rest.isBusy) rest.onPropose();
  };
  return (
    <form className={styles.wishes} onSubmit={submit}>
      <Part title={words.way}>
        <Choice
          legend={words.way}
          size="small"
          value={draft.way}
          options={FORMING_WAYS.map((value) => ({ value, text: words.ways[value] }))}
          onValue={(way) => change({ way })}
        />
        <p className={styles.soft}>{words.wayMore[draft.way]}</p>
      </Part>
      {hasGroups && <Round draft={draft} change={change} />}
      <Size draft={draft} change={change} people={people.length} />
      <Cases draft={draft} change={change} cases={cases} />
      {draft.way === 'solved' && <Preferences draft={draft} change={change} />}
      {draft.way !== 'choice' && draft.way !== 'hand' && (
        <SpecialWishes
          people={people}
          tables={tablesOf(draft, people.length)}
          specials={draft.specials}
          onSpecials={(specials) => change({ specials })}
        />
      )}
      <Button
        type="submit"
        kind={rest.isAgain ? 'plain' : 'main'}
        busy={rest.isBusy}
        disabled={people.length === 0}
      >
        {rest.isAgain ? words.another : words.propose}
      </Button>
    </form>
  );
}

type PartProps = { draft: Draft; change: (part: Partial<Draft>) => void };

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: its choices are fieldsets of their own
    <div role="group" aria-labelledby={id} className={styles.part}>
      <p id={id} className={styles.partTitle}>
        {title}
      </p>
      {children}
    </div>
  );
}

function Round({ draft, change }: PartProps) {
  const words = useWords(formingWords);
  return (
    <Part title={words.round}>
      <Choice
        legend={words.round}
        size="small"
        value={draft.isNextRound ? 'next' : 'this'}
        options={[
          { value: 'this', text: words.rounds.this },
          { value: 'next', text: words.rounds.next },
        ]}
        onValue={(round) => change({ isNextRound: round === 'next' })}
      />
      {draft.isNextRound && <p className={styles.soft}>{words.nextMore}</p>}
    </Part>
  );
}

function Size({ draft, change, people }: PartProps & { people: number }) {
  const words = useWords(formingWords);
  return (
    <Field label={`${words.size}: ${draft.size}`} hint={words.tables(people, tablesOf(draft, people))}>
      {(control) => (
        <input
          {...control}
          className={styles.range}
          type="range"
          min={GROUP_SIZES.least}
          max={GROUP_SIZES.most}
          value={draft.size}
          onChange={({ target }) => change({ size: Number(target.value) })}
        />
      )}
    </Field>
  );
}

function Cases({ draft, change, cases }: PartProps & { cases: Case[] }) {
  const words = useWords(formingWords);
  const tell = useTell();
  if (cases.length < 2) return null;
  return (
    <Part title={words.cases}>
      {cases.map(({ id, title }) => (
        <Tick
          key={id}
          isOn={draft.caseIds.includes(id)}
          // A group without a case has nothing to work on: the last one stays.
          isFixed={draft.caseIds.length === 1 && draft.caseIds.includes(id)}
          onTick={() => change({ caseIds: toggled(draft.caseIds, id) })}
        >
          {tell(title)}
        </Tick>
      ))}
    </Part>
  );
}

function Preferences({ draft, change }: PartProps) {
  const words = useWords(formingWords);
  return (
    <>
      <Part title={words.spread}>
        {TRAITS.map((trait) => (
          <Tick
            key={trait}
            isOn={draft.spread.includes(trait)}
            onTick={() => change({ spread: toggled(draft.spread, trait) })}
          >
            {words.traits[trait]}
          </Tick>
        ))}
      </Part>
      <Part title={words.also}>
        <Tick
          isOn={draft.isLanguageShared}
          onTick={() => change({ isLanguageShared: !draft.isLanguageShared })}
        >
          {words.languageShared}
        </Tick>
        <Tick isOn={draft.areCasesWished} onTick={() => change({ areCasesWished: !draft.areCasesWished })}>
          {words.casesWished}
        </Tick>
        <Tick isOn={draft.isMeetingNew} onTick={() => change({ isMeetingNew: !draft.isMeetingNew })}>
          {words.meetingNew}
        </Tick>
      </Part>
    </>
  );
}

type TickProps = { isOn: boolean; isFixed?: boolean; onTick: () => void; children: ReactNode };

function Tick({ isOn, isFixed, onTick, children }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={isOn} disabled={isFixed} onChange={onTick} />
      <span>{children}</span>
    </label>
  );
}

function toggled<T>(all: readonly T[], one: T): T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
