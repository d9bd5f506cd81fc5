import type { OwnDevice } from '@case-lab/contract';
import { Button } from '../../parts/Button.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import styles from '../../people/Account.module.css';
import { useAccountChange } from '../../people/use-account.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { accountWords } from '../../words/accounts.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';

/** Where one is signed in; what one does not know can be signed out from here. */
export function DevicesPart({ devices }: { devices: OwnDevice[] }) {
  const words = useWords(accountWords);
  const { language } = useLanguage();
  const refusal = useDeskRefusal();
  const say = useSay();
  const signingOut = useAccountChange(deskApi.accounts.signOut);
  const signOut = (signInId: string) =>
    signingOut.mutate(
      { signInId },
      {
        onSuccess: () => say({ text: words.signedOut }),
        onError: (error) => say({ kind: 'danger', text: refusal(error) }),
      },
    );
  const when = (since: string) =>
    new Date(since).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className={styles.part}>
      <div>
        <h2>{words.devicesTitle}</h2>
        <p className={styles.soft}>{words.devicesMore}</p>
      </div>
      <ul className={styles.list}>
        {devices.map(({ id, device, since, isThis, isOnline }) => (
          <li key={id} className={styles.row}>
            <span className={styles.what}>
              <strong lang={device ? 'zxx' : undefined}>{device || words.unknownDevice}</strong>
              <span className={styles.soft}>
                {[words.since(when(since)), isThis ? words.thisDevice : isOnline && words.online]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {!isThis && (
              <Button
                busy={signingOut.isPending && signingOut.variables.signInId === id}
                onClick={() => signOut(id)}
              >
                {words.signOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
