import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { copyText } from '../parts/copy-text.ts';
import { useSay } from '../parts/Toasts.tsx';
import { deskApi } from '../wire/desk-http.ts';
import { useWords } from '../words/language.ts';
import { sessionWords } from '../words/sessions.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './ProgrammeSheet.module.css';

/** The way into one's own calendar. The server tells an address once; until the sheet is closed it stands here. */
export function CalendarBox({ labId }: { labId: string }) {
  const words = useWords(sessionWords);
  const say = useSay();
  const refused = useDeskRefusal();
  const [address, setAddress] = useState<string>();
  const renew = useMutation({ mutationFn: () => deskApi.calendars.renew({ labId }) });
  const get = () =>
    renew.mutate(undefined, {
      onSuccess: (made) => setAddress(made.address),
      onError: (error) => say({ kind: 'danger', text: refused(error) }),
    });
  const copy = async (text: string) => {
    const isCopied = await copyText(text);
    say({ text: isCopied ? words.copied : words.cannotCopy });
  };
  return (
    <section className={styles.calendar}>
      <h3>{words.calendar}</h3>
      <p className={styles.soft}>{words.calendarMore}</p>
      {address ? (
        <>
          <input
            className={styles.address}
            aria-label={words.address}
            readOnly
            value={address}
            onFocus={({ target }) => target.select()}
          />
          <div className={styles.answers}>
            <Button kind="main" onClick={() => void copy(address)}>
              {words.copy}
            </Button>
            <a className={styles.link} href={address.replace(/^https?:/, 'webcal:')}>
              {words.follow}
            </a>
          </div>
        </>
      ) : (
        <>
          <Button busy={renew.isPending} onClick={get}>
            {words.getAddress}
          </Button>
          <p className={styles.soft}>{words.renewMore}</p>
        </>
      )}
    </section>
  );
}
