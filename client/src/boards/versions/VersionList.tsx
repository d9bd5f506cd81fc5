import type { BoardVersion } from '@case-lab/contract';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { refusalOf } from '../../wire/http.ts';
import { appWords } from '../../words/app.ts';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import { versionWords } from '../../words/versions.ts';
import { useBoard } from '../board-context.ts';
import { KeepForm } from './KeepForm.tsx';
import { useVersionActs, useVersionName, useVersions } from './use-versions.ts';
import styles from './Versions.module.css';

/** All versions, newest first; of a damaged board also the way to open it again. */
export function VersionList({ onLook }: { onLook: (version: BoardVersion) => void }) {
  const { store } = useBoard();
  const words = useWords(versionWords);
  const app = useWords(appWords);
  const refusals = useWords(refusalWords);
  const { data, error } = useVersions(store.boardId);
  if (error) return <Notice kind="warn">{refusals[refusalOf(error)]}</Notice>;
  if (!data) return <Waiting word={app.loading} lines={3} />;
  return (
    <div className={styles.versions}>
      {data.broken ? <Damage {...data.broken} /> : <KeepForm />}
      <p className={styles.soft}>{data.versions.length === 0 ? words.none : words.more}</p>
      <ul className={styles.list} aria-label={words.list}>
        {data.versions.map((version) => (
          <Version key={version.id} version={version} onLook={onLook} />
        ))}
      </ul>
    </div>
  );
}

function Version({ version, onLook }: { version: BoardVersion; onLook: (version: BoardVersion) => void }) {
  const words = useWords(versionWords);
  const { name, time } = useVersionName()(version);
  return (
    <li>
      <button type="button" className={styles.version} onClick={() => onLook(version)}>
        <span className="unseen">{`${words.look(name)}, ${time}, ${words.notes(version.notes)}`}</span>
        <strong aria-hidden="true">{name}</strong>
        <span className={styles.soft} aria-hidden="true">
          {time} · {words.notes(version.notes)}
        </span>
      </button>
    </li>
  );
}

function Damage({ notes, setAside }: { notes: number; setAside: number }) {
  const { store } = useBoard();
  const words = useWords(versionWords);
  const refusals = useWords(refusalWords);
  const say = useSay();
  const { repair } = useVersionActs(store.boardId);
  const open = () =>
    repair.mutate(undefined, {
      onSuccess: () => {
        say({ text: words.repaired });
        store.reopen();
      },
      onError: (error) => say({ kind: 'danger', text: refusals[refusalOf(error)] }),
    });
  const action = (
    <Button kind="main" busy={repair.isPending} onClick={open}>
      {words.repair}
    </Button>
  );
  return (
    <Notice kind="warn" title={words.brokenTitle} action={action}>
      {words.broken(notes, setAside)}
    </Notice>
  );
}
