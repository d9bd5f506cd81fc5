import type { DeskLab, LabTemplate, LText } from '@case-lab/contract';
import { type FormEvent, useState } from 'react';
import { v4 } from 'uuid';
import { LanguagesField } from '../labs/LabTexts.tsx';
import { TimezoneField } from '../labs/TimezoneField.tsx';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { appWords } from '../words/app.ts';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { foundingWords } from '../words/founding.ts';
import { labDeskWords } from '../words/lab-desk.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { FoundLab } from './FoundLab.tsx';
import styles from './OtherLabs.module.css';
import { TemplateFile } from './TemplateFile.tsx';
import { type NewLab, useFound } from './use-founding.ts';

type Form = Omit<NewLab, 'key'>;

const UNSAID: LText = { original: 'ru' };
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** A form of one sheet: what it begins from, how it is called, when and where. */
export function NewLabSheet({ lab, onClose }: { lab: DeskLab; onClose: () => void }) {
  const words = useWords(foundingWords);
  const { close } = useWords(appWords);
  const found = useFound(lab.id);
  const { timezone, languages } = lab.details;
  const [form, setForm] = useState<Form>({
    ...{ from: 'nothing', title: UNSAID, startsOn: inAMonth(), timezone, languages },
  });
  const write = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }));
  return (
    <Sheet title={found.data ? words.foundTitle : words.newLab} closeWord={close} onClose={onClose}>
      {found.data ? (
        <FoundLab {...found.data} />
      ) : (
        <NewLabForm labId={lab.id} form={form} write={write} found={found} />
      )}
    </Sheet>
  );
}

type NewLabFormProps = {
  labId: string;
  form: Form;
  write: (change: Partial<Form>) => void;
  found: ReturnType<typeof useFound>;
};

function NewLabForm({ labId, form, write, found }: NewLabFormProps) {
  const words = useWords(foundingWords);
  const says = useWords(labDeskWords);
  const refusal = useDeskRefusal();
  // One for each filled form: pressed again after a lost answer it makes no second lab.
  const [key] = useState(() => v4());
  const isNamed = Boolean(form.title.ru?.trim() || form.title.en?.trim());
  const isReady =
    isNamed && form.startsOn !== '' && form.languages.length > 0 && (form.from !== 'file' || form.file);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) found.mutate({ ...form, key });
  };
  const takeTemplate = (file: string, { title, timezone, languages }: LabTemplate) =>
    write({ file, timezone, languages, ...(!isNamed && { title }) });
  return (
    <form className={styles.form} onSubmit={submit}>
      <Choice
        legend={words.from}
        showLegend
        value={form.from}
        options={(['nothing', 'this_lab', 'file'] as const).map((value) => ({ value, text: words[value] }))}
        onValue={(from) => write({ from })}
      />
      <p className={styles.hint}>{words[`${form.from}More`]}</p>
      {form.from === 'file' && (
        <TemplateFile labId={labId} onTemplate={takeTemplate} onNone={() => write({ file: undefined })} />
      )}
      <BothLanguages
        legend={says.title}
        maxLength={200}
        value={form.title}
        onValue={(title) => write({ title })}
      />
      <Field label={says.startsOn}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={form.startsOn}
            onChange={({ target }) => write({ startsOn: target.value })}
          />
        )}
      </Field>
      <TimezoneField value={form.timezone} onValue={(timezone) => write({ timezone })} />
      <LanguagesField value={form.languages} onValue={(languages) => write({ languages })} />
      {found.isError && <Notice kind="danger">{refusal(found.error)}</Notice>}
      <Button kind="main" type="submit" busy={found.isPending} disabled={!isReady}>
        {words.found}
      </Button>
    </form>
  );
}
