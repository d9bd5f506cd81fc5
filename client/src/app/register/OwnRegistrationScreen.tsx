import type { OpenForm, Registration } from '@case-lab/contract';
import { Suspense, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { later } from '../../parts/later.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { FillIn } from '../../registration/FillIn.tsx';
import { applicantIn, forgetLink, formOf } from '../../registration/filled.ts';
import { GiveBack } from '../../registration/GiveBack.tsx';
import { KeptAboutMe } from '../../registration/KeptAboutMe.tsx';
import styles from '../../registration/Registering.module.css';
import { useNoSeat } from '../../registration/use-no-seat.ts';
import { useChangeOwn, useOwn } from '../../registration/use-registering.ts';
import { Withdraw } from '../../registration/Withdraw.tsx';
import { deskApi } from '../../wire/desk-http.ts';
import { codeOf } from '../../wire/http.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { registeringWords } from '../../words/registering.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { Plain } from '../Plain.tsx';

const OwnData = later(async () => (await import('../../farewell/OwnData.tsx')).OwnData);

/** Where a personal link leads: what has become of one's registration, and what one may do with it. */
export function OwnRegistrationScreen({ link }: { link: string }) {
  const words = useWords(registeringWords);
  const say = useDeskRefusal();
  const { own, form } = useOwn(link);
  const error = own.error ?? form.error;
  const [isErased, setErased] = useState(false);
  const forget = ({ lab }: OpenForm) => {
    forgetLink(lab.slug, link);
    setErased(true);
  };
  return (
    <Plain title={words.ownTitle}>
      {isErased ? (
        <Notice>{words.erased}</Notice>
      ) : own.data && form.data ? (
        <Own link={link} registration={own.data} open={form.data} onErased={() => forget(form.data)} />
      ) : error ? (
        <Notice kind="danger">{codeOf(error) === 'UNKNOWN_LINK' ? words.unknownLink : say(error)}</Notice>
      ) : (
        <Waiting word={words.loading} />
      )}
    </Plain>
  );
}

type OwnProps = { link: string; registration: Registration; open: OpenForm };
type OwnPageProps = OwnProps & { onErased: () => void };

const OVER: Registration['state'][] = ['checked_in', 'attended', 'no_show', 'declined'];

function Own({ link, registration, open, onErased }: OwnPageProps) {
  const words = useWords(registeringWords);
  const [isChanging, setChanging] = useState(false);
  const { state, place, applicant } = registration;
  const noSeat = useNoSeat(open)(applicant);
  if (isChanging) return <Changing {...{ link, registration, open }} done={() => setChanging(false)} />;
  const isGone = state === 'cancelled';
  return (
    <div className={styles.form}>
      <p className={styles.soft}>
        <InLanguage text={open.lab.title} />
      </p>
      <section className={styles.state} data-state={state} aria-live="polite">
        <h1>{state === 'waitlisted' && place ? words.place(place) : words.states[state]}</h1>
        {state === 'waitlisted' && noSeat && <p>{noSeat}</p>}
        <p>{words.stateMore[state]}</p>
      </section>
      {!OVER.includes(state) && (
        <div className={styles.acts}>
          <Button kind={isGone ? 'main' : 'plain'} onClick={() => setChanging(true)}>
            {isGone ? words.again : words.change}
          </Button>
          {!isGone && <Withdraw link={link} />}
        </div>
      )}
      <OwnLink email={applicant.email} />
      <KeptAboutMe
        {...{ registration, open }}
        actOn={({ purpose, withdrawn }) => !withdrawn && <GiveBack {...{ link, purpose }} />}
      />
      <Suspense fallback={<Waiting word={words.loading} lines={2} />}>
        <OwnData
          address={`/api/registration/${link}/data`}
          erase={() => deskApi.ownData.eraseRegistration({ link })}
          onErased={onErased}
        />
      </Suspense>
      <p>
        {/* Another page than this program's: the server writes it. */}
        <a href={`/l/${open.lab.slug}`}>{words.toLab}</a>
      </p>
    </div>
  );
}

function OwnLink({ email }: { email: string }) {
  const words = useWords(registeringWords);
  const say = useSay();
  const address = window.location.href;
  const copy = async () => {
    if (await copyText(address)) say({ text: words.copied });
  };
  return (
    <section className={styles.link}>
      <h2 className={styles.heading}>{words.linkTitle}</h2>
      <p>
        {words.linkMore} {email && words.mailed(email)}
      </p>
      <code>{address}</code>
      <div>
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
    </section>
  );
}

function Changing({ link, registration, open, done }: OwnProps & { done: () => void }) {
  const words = useWords(registeringWords);
  const { language } = useLanguage();
  const refusal = useDeskRefusal();
  const say = useSay();
  const [filled, write] = useState(() => formOf(registration, open.form));
  const { change } = useChangeOwn(link);
  const saved = () => {
    say({ text: words.changed });
    done();
  };
  return (
    <div className={styles.form}>
      <h1 className={styles.lab}>{words.change}</h1>
      <FillIn
        {...{ open, filled, write }}
        words={{
          send: registration.state === 'cancelled' ? words.again : words.save,
          sending: words.sending,
        }}
        isSending={change.isPending}
        notices={change.error && <Notice kind="danger">{refusal(change.error)}</Notice>}
        send={({ consents }) =>
          change.mutate({ consents, applicant: applicantIn(filled, language, open) }, { onSuccess: saved })
        }
      />
      <Button kind="quiet" onClick={done}>
        {words.back}
      </Button>
    </div>
  );
}
