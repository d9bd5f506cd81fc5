import { type DeskPlan, type LText, unsaid } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { appWords } from '../../words/app.ts';
import { BothLanguages } from '../../words/BothLanguages.tsx';
import { useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { ChangeList } from '../ChangeList.tsx';
import formStyles from './Form.module.css';
import styles from './Plan.module.css';
import { usePlanning } from './use-plan.ts';

type ReleaseSheetProps = { labId: string; desk: DeskPlan; number: number; onClose: () => void };

/** What would change for everybody, before it does: release it, or throw it away. */
export function ReleaseSheet({ labId, desk, number, onClose }: ReleaseSheetProps) {
  const words = useWords(planWords);
  const app = useWords(appWords);
  const refused = useDeskRefusal();
  const say = useSay();
  const { release, takeBack } = usePlanning(labId);
  const [note, setNote] = useState<LText>(unsaid);
  const [isAsking, ask] = useState(false);
  const error = release.error ?? takeBack.error;
  const done = (text: string) => {
    say({ text });
    onClose();
  };
  const publish = () => release.mutate({ number, note }, { onSuccess: () => done(words.released(number)) });
  const goBack = () => takeBack.mutate(undefined, { onSuccess: () => done(words.takenBack) });
  return (
    <Sheet title={words.releaseTitle(number)} closeWord={app.close} onClose={onClose}>
      <div className={formStyles.sheet}>
        <p>{words.releaseMore}</p>
        <ChangeList changes={desk.changes.filter(({ isPublic }) => isPublic)} />
        {desk.changes.some(({ isPublic }) => !isPublic) && (
          <>
            <p className={styles.soft}>{words.inside}</p>
            <ChangeList changes={desk.changes.filter(({ isPublic }) => !isPublic)} />
          </>
        )}
        <BothLanguages legend={words.note} value={note} rows={2} maxLength={600} onValue={setNote} />
        {error && <Notice kind="danger">{refused(error)}</Notice>}
        <div className={styles.answers}>
          <Button kind="main" busy={release.isPending} onClick={publish}>
            {words.release}
          </Button>
          <Button onClick={onClose}>{words.notNow}</Button>
          {number > 1 && !isAsking && (
            <Button kind="danger" onClick={() => ask(true)}>
              {words.takeBack}
            </Button>
          )}
        </div>
        {isAsking && (
          <Notice
            kind="warn"
            title={words.takeBackTitle(desk.changes.length)}
            action={
              <Button kind="danger" busy={takeBack.isPending} onClick={goBack}>
                {words.takeBack}
              </Button>
            }
          >
            {words.takeBackMore(number - 1)}
          </Notice>
        )}
      </div>
    </Sheet>
  );
}
