import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { FillIn } from '../../registration/FillIn.tsx';
import {
  applicantIn,
  type Filled,
  keepForm,
  keptForm,
  rememberedLink,
  rememberLink,
} from '../../registration/filled.ts';
import styles from '../../registration/Registering.module.css';
import { useNoSeat } from '../../registration/use-no-seat.ts';
import { useOpenForm, useRegister, useRemind } from '../../registration/use-registering.ts';
import { codeOf } from '../../wire/http.ts';
import { appWords } from '../../words/app.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { registeringWords } from '../../words/registering.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { Link, useNavigate } from '../address.tsx';
import { Plain } from '../Plain.tsx';
import { OwnRegistrationScreen } from './OwnRegistrationScreen.tsx';

type RegisterScreenProps = { door: 'register' | 'registration'; name: string };

/** Where a visitor registers for a lab by its name, and comes back to their registration by their own link. */
export function RegisterScreen({ door, name }: RegisterScreenProps) {
  return door === 'register' ? <FormScreen slug={name} /> : <OwnRegistrationScreen link={name} />;
}

function FormScreen({ slug }: { slug: string }) {
  const words = useWords(registeringWords);
  const open = useOpenForm(slug);
  return (
    <Plain title={words.title}>
      {open.data ? (
        <Registering slug={slug} open={open.data} />
      ) : open.error ? (
        <NotOpen
          slug={slug}
          error={open.error}
          again={() => void open.refetch()}
          isLooking={open.isFetching}
        />
      ) : (
        <Waiting word={words.loading} lines={6} />
      )}
    </Plain>
  );
}

type NotOpenProps = { slug: string; error: unknown; again: () => void; isLooking: boolean };

function NotOpen({ slug, error, again, isLooking }: NotOpenProps) {
  const words = useWords(registeringWords);
  const app = useWords(appWords);
  const say = useDeskRefusal();
  const code = codeOf(error);
  if (code === 'NOT_FOUND' || code === 'MALFORMED')
    return (
      <Notice kind="warn" title={words.unknownTitle}>
        {words.unknown}
      </Notice>
    );
  if (code === 'REGISTRATION_CLOSED')
    return (
      <div className={styles.form}>
        <Notice kind="warn" title={words.closedTitle}>
          {say(error)}
        </Notice>
        <LostLink slug={slug} />
      </div>
    );
  return (
    <Notice
      kind="danger"
      action={
        <Button busy={isLooking} onClick={again}>
          {app.tryAgain}
        </Button>
      }
    >
      {say(error)}
    </Notice>
  );
}

/** Whoever has registered comes to their page by their link, also when nobody else can register any more. */
function LostLink({ slug }: { slug: string }) {
  const words = useWords(registeringWords);
  const refusal = useDeskRefusal();
  const toast = useSay();
  const remind = useRemind(slug);
  const [email, setEmail] = useState('');
  const ask = (event: FormEvent) => {
    event.preventDefault();
    remind.mutate(email.trim(), { onSuccess: () => toast({ text: words.reminded }) });
  };
  return (
    <form className={styles.part} onSubmit={ask}>
      <h2 className={styles.heading}>{words.lostLink}</h2>
      <Field label={words.email}>
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="email"
            required
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        )}
      </Field>
      {remind.error && <Notice kind="danger">{refusal(remind.error)}</Notice>}
      <Button type="submit" busy={remind.isPending}>
        {words.remind}
      </Button>
    </form>
  );
}

type Open = NonNullable<ReturnType<typeof useOpenForm>['data']>;

function Registering({ slug, open }: { slug: string; open: Open }) {
  const words = useWords(registeringWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [filled, setFilled] = useState(() => keptForm(slug));
  const register = useRegister(slug);
  const own = rememberedLink(slug);
  const write = (next: Filled) => {
    keepForm(slug, next);
    setFilled(next);
  };
  const send = ({ key, consents }: Filled) =>
    register.mutate(
      { key, consents, applicant: applicantIn(filled, language, open) },
      {
        onSuccess: ({ link }) => {
          rememberLink(slug, link);
          navigate(`/registration/${link}`);
        },
      },
    );
  return (
    <div className={styles.form}>
      <div>
        <p className={styles.soft}>{words.title}</p>
        <h1 className={styles.lab}>
          <InLanguage text={open.lab.title} />
        </h1>
        <p className={styles.soft}>{words.lead}</p>
      </div>
      {own && (
        <div className={styles.already}>
          <p>{words.onThisDevice}</p>
          <Link className={styles.goOn} to={`/registration/${own}`}>
            {words.openOwn}
          </Link>
          <p className={styles.soft}>{words.another}</p>
        </div>
      )}
      {open.isFull && (
        <Notice kind="warn">
          {words.waitsFor.seats} {words.wouldWait}
        </Notice>
      )}
      <FillIn
        {...{ open, filled, write, words, send }}
        isSending={register.isPending}
        notices={
          <>
            <NoSeat open={open} who={filled} />
            {register.error && <Refused slug={slug} error={register.error} email={filled.email} />}
          </>
        }
      />
    </div>
  );
}

/** Said before it is sent; that all seats are taken stands above the form. */
function NoSeat({ open, who }: { open: Open; who: Filled }) {
  const words = useWords(registeringWords);
  const noSeat = useNoSeat(open)(who);
  return (
    <div aria-live="polite">
      {noSeat && !open.isFull && (
        <Notice kind="warn">
          {noSeat} {words.wouldWait}
        </Notice>
      )}
    </div>
  );
}

/** Whoever is registered already is helped to their link, since only they have it. */
function Refused({ slug, error, email }: { slug: string; error: unknown; email: string }) {
  const words = useWords(registeringWords);
  const say = useDeskRefusal();
  const toast = useSay();
  const remind = useRemind(slug);
  const isKnown = codeOf(error) === 'ALREADY_REGISTERED';
  const ask = () => remind.mutate(email.trim(), { onSuccess: () => toast({ text: words.reminded }) });
  return (
    <Notice
      kind="danger"
      action={
        isKnown && (
          <Button busy={remind.isPending} onClick={ask}>
            {words.remind}
          </Button>
        )
      }
    >
      {say(error)}
    </Notice>
  );
}
