import { useEffect, useRef, useState } from 'react';
import { v4 } from 'uuid';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { codeOf } from '../wire/http.ts';
import { caseCardWords } from '../words/case-cards.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './FileButton.module.css';
import { type Uploading, upload } from './upload.ts';

type FileButtonProps = {
  word: string;
  accept: string;
  /** Where a file goes under an id that is made once for it, so that trying again adds it once. */
  address: (mediaId: string, title: string) => string;
  onDone: () => unknown;
};
type Under = { file: File; mediaId: string; share: number };

/** Long enough for a name; an address has to fit into a line. */
const TITLE_CHARACTERS = 120;

/** Chooses a file and sends it, telling how far it is; it can be stopped, and tried again after a refusal. */
export function FileButton({ word, accept, address, onDone }: FileButtonProps) {
  const words = useWords(caseCardWords);
  const say = useDeskRefusal();
  const [under, setUnder] = useState<Under>();
  const [failed, setFailed] = useState<Under & { error: unknown }>();
  const uploading = useRef<Uploading>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => uploading.current?.cancel(), []);
  const send = async (file: File, mediaId: string) => {
    setFailed(undefined);
    setUnder({ file, mediaId, share: 0 });
    const title = file.name.slice(0, TITLE_CHARACTERS);
    uploading.current = upload(address(mediaId, title), file, (share) => setUnder({ file, mediaId, share }));
    try {
      await uploading.current.done;
      await onDone();
    } catch (error) {
      const isCancelled = error instanceof Error && error.message === 'cancelled';
      if (!isCancelled) setFailed({ file, mediaId, share: 0, error });
    } finally {
      setUnder(undefined);
    }
  };
  const why = (error: unknown) => (codeOf(error) === 'TOO_LARGE' ? words.tooLarge : say(error));
  return (
    <div className={styles.file}>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file, v4());
          target.value = '';
        }}
      />
      {under ? (
        <div className={styles.row} role="status">
          <progress max={1} value={under.share} aria-label={under.file.name} className={styles.progress} />
          <span>{under.share < 1 ? words.uploading(Math.floor(under.share * 100)) : words.looking}</span>
          <Button size="small" onClick={() => uploading.current?.cancel()}>
            {words.cancel}
          </Button>
        </div>
      ) : (
        <Button onClick={() => input.current?.click()}>{word}</Button>
      )}
      {failed && (
        <Notice
          kind="danger"
          title={failed.file.name}
          action={
            <Button size="small" onClick={() => void send(failed.file, failed.mediaId)}>
              {words.again}
            </Button>
          }
        >
          {why(failed.error)}
        </Notice>
      )}
    </div>
  );
}
