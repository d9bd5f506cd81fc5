import type { PostboxMail } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { appWords } from '../words/app.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './Desk.module.css';
import { usePostbox, useResend } from './use-registrations.ts';

/** What was written to people: what waits, what could not be delivered, what was sent. */
export function PostboxSheet({ labId, onClose }: { labId: string; onClose: () => void }) {
  const words = useWords(registrationDeskWords);
  const app = useWords(appWords);
  const refusal = useDeskRefusal();
  const postbox = usePostbox(labId);
  const resend = useResend(labId);
  const mails = postbox.data?.mails;
  const count = (state: PostboxMail['state']) => mails?.filter((mail) => mail.state === state).length ?? 0;
  const error = postbox.error ?? resend.error;
  return (
    <Sheet title={words.postboxTitle} closeWord={app.close} onClose={onClose}>
      <div className={styles.stack}>
        {error && <Notice kind="danger">{refusal(error)}</Notice>}
        {postbox.data && !postbox.data.isSending && <Notice kind="warn">{words.noMailServer}</Notice>}
        {!mails && !error && <Waiting word={app.loading} />}
        {mails?.length === 0 && <p>{words.noMails}</p>}
        {mails && mails.length > 0 && (
          <div className={styles.bar}>
            <span>{words.mailCounts(count('waiting'), count('failed'), count('sent'))}</span>
            {postbox.data?.isSending && count('sent') < mails.length && (
              <Button size="small" busy={resend.isPending} onClick={() => resend.mutate()}>
                {words.resend}
              </Button>
            )}
          </div>
        )}
        <ul>
          {mails?.map((mail) => (
            <li key={mail.id}>
              <MailLine mail={mail} />
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}

function MailLine({ mail }: { mail: PostboxMail }) {
  const words = useWords(registrationDeskWords);
  const { language } = useLanguage();
  const { to, subject, text, state, tries, fault, at } = mail;
  const when = new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
  const nothing = state === 'sent' ? words.sentMail : words.secretMail;
  return (
    <details className={styles.mail}>
      <summary>
        <span className={styles.chip} data-state={state}>
          {words.mailStates[state]}
        </span>
        <strong>{to}</strong>
        <span>{subject}</span>
        <span className={styles.soft}>{when}</span>
      </summary>
      {fault && <p className={styles.alike}>{words.fault(tries, fault)}</p>}
      {text ? <pre>{text}</pre> : <p className={styles.soft}>{nothing}</p>}
    </details>
  );
}
