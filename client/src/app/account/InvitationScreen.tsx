import type { InvitedRole, Language } from '@case-lab/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { v4 } from 'uuid';
import { homeOf } from '../../groups/use-me.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import styles from '../../people/Account.module.css';
import { keepSeat } from '../../people/kept-seat.ts';
import { deskApi, deskQueries } from '../../wire/desk-http.ts';
import { appWords } from '../../words/app.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { roleWords } from '../../words/roles.ts';
import { staffWords } from '../../words/staff.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { Link, useNavigate } from '../address.tsx';
import { Plain } from '../Plain.tsx';

/** Where an invitation leads: says what one is invited to, and takes the seat once one says yes. */
export function InvitationScreen({ link }: { link: string }) {
  const words = useWords(staffWords);
  const app = useWords(appWords);
  const roles = useWords(roleWords);
  const refusal = useDeskRefusal();
  const invited = useQuery(deskQueries.staff.invited.queryOptions({ input: { link } }));
  if (invited.error)
    return (
      <Plain title={words.invitedTitle}>
        <Notice kind="danger" title={app.enterFailedTitle} action={<Link to="/">{app.joinByCode}</Link>}>
          {refusal(invited.error)}
        </Notice>
      </Plain>
    );
  if (!invited.data)
    return (
      <Plain title={words.invitedTitle}>
        <Waiting word={app.loading} />
      </Plain>
    );
  const { lab, role } = invited.data;
  return (
    <Plain title={words.invitedTitle}>
      <p className={styles.soft}>
        <InLanguage text={lab.host} />
      </p>
      <h1 className={styles.title}>
        <InLanguage text={lab.title} />
      </h1>
      <div className={styles.form}>
        <div>
          <p>
            <strong>{words.invitedAs(roles[role])}</strong>
          </p>
          <p className={styles.soft}>{words.may[role]}</p>
        </div>
        <AcceptForm link={link} role={role} />
      </div>
    </Plain>
  );
}

function AcceptForm({ link, role }: { link: string; role: InvitedRole }) {
  const words = useWords(staffWords);
  const refusal = useDeskRefusal();
  const { language } = useLanguage();
  const isHall = role === 'hall';
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const accepting = useAccepting();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = isHall ? words.hallName : name.trim();
    setMissing(!given);
    if (given && !accepting.isPending) accepting.mutate({ link, name: given, language });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {!isHall && (
        <Field label={words.name} hint={words.nameHint} error={isMissing ? words.nameMissing : undefined}>
          {(control) => (
            <input
              {...control}
              value={name}
              onChange={(event) => setName(event.target.value)}
              maxLength={60}
              autoComplete="name"
            />
          )}
        </Field>
      )}
      {accepting.error && <Notice kind="danger">{refusal(accepting.error)}</Notice>}
      <Button type="submit" kind="main" size="large" busy={accepting.isPending}>
        {isHall ? words.openHall : words.accept}
      </Button>
    </form>
  );
}

/** The key is made once for the page: whoever presses twice, or never heard the first answer, gets the same seat. */
function useAccepting() {
  const words = useWords(staffWords);
  const joinKey = useRef(v4());
  const navigate = useNavigate();
  const say = useSay();
  return useMutation({
    mutationFn: (form: { link: string; name: string; language: Language }) =>
      deskApi.staff.accept({ ...form, joinKey: joinKey.current }),
    onSuccess: ({ role, returnCode }) => {
      keepSeat(returnCode);
      navigate(homeOf(role), { replace: true });
      if (role !== 'hall') say({ text: words.accepted(returnCode), ms: 12_000 });
    },
  });
}
