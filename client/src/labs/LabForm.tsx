import type { DeskLab, LabDetails } from '@case-lab/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { codeOf } from '../wire/http.ts';
import { labDeskWords } from '../words/lab-desk.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { LabAddress } from './LabAddress.tsx';
import { LabContacts } from './LabContacts.tsx';
import styles from './LabForm.module.css';
import { LabPartners } from './LabPartners.tsx';
import { LabTexts } from './LabTexts.tsx';
import { faultsOf, type PartProps, useLabDraft } from './lab-draft.ts';
import { useLabActs, useLabNow } from './use-lab-desk.ts';

/** What the lab says of itself, saved by one button; when another organiser was faster, both are kept until somebody chooses. */
export function LabForm({ lab }: { lab: DeskLab }) {
  const words = useWords(labDeskWords);
  const { draft, set } = useLabDraft(lab);
  const [areFaultsShown, showFaults] = useState(false);
  const saving = useSaving(lab, set);
  const details = draft?.details ?? lab.details;
  const faults = faultsOf(details);
  const part: PartProps = {
    details,
    write: (change) => set({ version: draft?.version ?? lab.version, details: { ...details, ...change } }),
    fault: (field) => (areFaultsShown && faults[field] ? words[faults[field]] : undefined),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    showFaults(true);
    const [first] = Object.keys(faults);
    if (first) document.getElementById(`lab-${first}`)?.scrollIntoView({ block: 'center' });
    else if (draft) saving.save(draft.version, details);
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <LabTexts {...part} />
      <LabPartners {...part} />
      <LabContacts {...part} />
      <LabAddress {...part} />
      {saving.isStale && (
        <div ref={show} className={styles.stale}>
          <Notice kind="warn" title={words.staleTitle}>
            {words.stale}
          </Notice>
          <div className={styles.acts}>
            <Button kind="main" onClick={() => saving.keepMine(details)}>
              {words.keepMine}
            </Button>
            <Button onClick={saving.takeTheirs}>{words.takeTheirs}</Button>
          </div>
        </div>
      )}
      <div className={styles.bar} data-unsaved={draft && !saving.isStale ? '' : undefined}>
        <Button kind="main" type="submit" busy={saving.isBusy} disabled={!draft}>
          {words.save}
        </Button>
        {draft && <Button onClick={() => set(undefined)}>{words.drop}</Button>}
        <span role="status" className={draft ? styles.unsaved : styles.saved}>
          {draft ? words.unsaved : words.saved}
        </span>
      </div>
    </form>
  );
}

/** Whatever somebody looks at, what has to be decided comes into sight. */
const show = (place: HTMLElement | null) => place?.scrollIntoView({ block: 'center' });

function useSaving(lab: DeskLab, set: ReturnType<typeof useLabDraft>['set']) {
  const refusal = useDeskRefusal();
  const say = useSay();
  const { change } = useLabActs(lab.id);
  const lookNow = useLabNow(lab.id);
  const [isStale, beStale] = useState(false);
  const onError = (error: unknown) => {
    if (codeOf(error) === 'STALE') beStale(true);
    else say({ kind: 'danger', text: refusal(error) });
  };
  const save = (version: number, details: LabDetails) => {
    beStale(false);
    change.mutate({ version, details }, { onSuccess: () => set(undefined), onError });
  };
  return {
    save,
    isStale,
    isBusy: change.isPending,
    keepMine: (details: LabDetails) => lookNow().then(({ version }) => save(version, details), onError),
    takeTheirs: () =>
      lookNow().then(() => {
        set(undefined);
        beStale(false);
      }, onError),
  };
}
