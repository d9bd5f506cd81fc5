import { useMutation } from '@tanstack/react-query';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useWords } from '../words/language.ts';
import { ownDataWords } from '../words/own-data.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './OwnData.module.css';

type EraseQuestionProps = {
  title: string;
  text: string;
  erase: () => Promise<unknown>;
  onErased: () => void;
  onClose: () => void;
};

/** Asks once before what cannot be undone. */
export function EraseQuestion({ title, text, erase, onErased, onClose }: EraseQuestionProps) {
  const words = useWords(ownDataWords);
  const refusal = useDeskRefusal();
  const erasing = useMutation({ mutationFn: erase, onSuccess: onErased });
  return (
    <Sheet title={title} closeWord={words.close} onClose={onClose}>
      <div className={styles.data}>
        <p>{text}</p>
        {erasing.error && <Notice kind="danger">{refusal(erasing.error)}</Notice>}
        <div className={styles.doings}>
          <Button kind="danger" busy={erasing.isPending} onClick={() => erasing.mutate()}>
            {words.doErase}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </div>
    </Sheet>
  );
}
