import type { LabTemplate } from '@case-lab/contract';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { appWords } from '../words/app.ts';
import { foundingWords } from '../words/founding.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './OtherLabs.module.css';
import { usePreview } from './use-founding.ts';

type TemplateFileProps = {
  labId: string;
  /** With the text of the file. */
  onTemplate: (file: string, template: LabTemplate) => void;
  onNone: () => void;
};

/** Chooses a template on this device; the server looks it through at once and says what is wrong with it, and where. */
export function TemplateFile({ labId, onTemplate, onNone }: TemplateFileProps) {
  const words = useWords(foundingWords);
  const { loading } = useWords(appWords);
  const refusal = useDeskRefusal();
  const preview = usePreview(labId);
  const choose = async (chosen: File | undefined) => {
    onNone();
    if (!chosen) return;
    const file = await chosen.text();
    preview.mutate(file, {
      onSuccess: ({ template }) => {
        if (template) onTemplate(file, template);
      },
    });
  };
  return (
    <>
      <Field label={words.chooseFile}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => void choose(target.files?.[0])}
          />
        )}
      </Field>
      {preview.isPending && <Waiting word={loading} lines={1} />}
      {preview.isError && <Notice kind="danger">{refusal(preview.error)}</Notice>}
      {preview.data?.template && <Notice>{words.fileIs(preview.data.template)}</Notice>}
      {preview.data && preview.data.faults.length > 0 && (
        <Notice kind="danger" title={words.fileFaulty}>
          <ul className={styles.faults}>
            {preview.data.faults.map(({ at, fault }) => (
              <li key={`${at} ${fault}`}>
                {at ? `${words.place(at)} — ${words.faults[fault]}` : words.faults[fault]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
