import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { refusalOf } from '../../wire/http.ts';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import { versionWords } from '../../words/versions.ts';
import { useBoard } from '../board-context.ts';
import { useVersionActs } from './use-versions.ts';
import styles from './Versions.module.css';

/** Names the board as it is at this moment. */
export function KeepForm() {
  const { store } = useBoard();
  const words = useWords(versionWords);
  const refusals = useWords(refusalWords);
  const say = useSay();
  const { keep } = useVersionActs(store.boardId);
  const [name, setName] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim();
    if (!given || keep.isPending) return;
    keep.mutate(given, {
      onSuccess: () => {
        setName('');
        say({ text: words.kept(given) });
      },
      onError: (error) => say({ kind: 'danger', text: refusals[refusalOf(error)] }),
    });
  };
  return (
    <form className={styles.keep} onSubmit={send}>
      <Field label={words.name}>
        {(control) => (
          <input {...control} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Button type="submit" busy={keep.isPending} disabled={!name.trim()}>
        {words.keep}
      </Button>
    </form>
  );
}
