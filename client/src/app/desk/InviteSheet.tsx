import { INVITATION_DAYS, INVITED_ROLES, type InvitedRole, type Language } from '@case-lab/contract';
import { type FormEvent, useRef, useState } from 'react';
import { v4 } from 'uuid';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { EmailField } from '../../people/EmailField.tsx';
import { useStaffAct } from '../../people/use-staff.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { roleWords } from '../../words/roles.ts';
import { staffWords } from '../../words/staff.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { LinkShown } from './LinkShown.tsx';
import styles from './People.module.css';

type Days = `${(typeof INVITATION_DAYS)[number]}`;
const DAYS = INVITATION_DAYS.map((days): Days => `${days}`);
const LANGUAGES = [
  { value: 'ru', text: 'Русский', lang: 'ru' },
  { value: 'en', text: 'English', lang: 'en' },
] as const;

/** Makes an invitation, and shows its link once. */
export function InviteSheet({ labId, onClose }: { labId: string; onClose: () => void }) {
  const words = useWords(staffWords);
  const inviting = useStaffAct(deskApi.staff.invite);
  const made = inviting.data;
  return (
    <Sheet title={made ? words.linkTitle : words.inviteTitle} closeWord={words.close} onClose={onClose}>
      {made ? (
        <div className={styles.form}>
          <p>{words.linkMore}</p>
          {made.invitation.email && (
            <Notice kind={made.isMailed ? 'plain' : 'warn'}>
              {made.isMailed ? words.mailed(made.invitation.email) : words.notMailed}
            </Notice>
          )}
          <LinkShown link={made.link} />
        </div>
      ) : (
        <InviteForm labId={labId} inviting={inviting} />
      )}
    </Sheet>
  );
}

type Inviting = ReturnType<
  typeof useStaffAct<
    Parameters<typeof deskApi.staff.invite>[0],
    Awaited<ReturnType<typeof deskApi.staff.invite>>
  >
>;

function InviteForm({ labId, inviting }: { labId: string; inviting: Inviting }) {
  const words = useWords(staffWords);
  const roles = useWords(roleWords);
  const refusal = useDeskRefusal();
  const spoken = useLanguage().language;
  const [role, setRole] = useState<InvitedRole>('facilitator');
  const [language, setLanguage] = useState<Language>(spoken);
  const [days, setDays] = useState<Days>('7');
  const [email, setEmail] = useState('');
  const [isBad, setBad] = useState(false);
  const key = useRef(v4());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    const isWrong = address !== '' && !/^\S+@\S+\.\S+$/.test(address);
    setBad(isWrong);
    if (isWrong || inviting.isPending) return;
    const given = { labId, key: key.current, role, language, days: Number(days) };
    inviting.mutate({ ...given, ...(address && { email: address }) });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={words.role} hint={words.may[role]}>
        {(control) => (
          <select
            {...control}
            value={role}
            onChange={({ target }) => setRole(INVITED_ROLES.find((one) => one === target.value) ?? role)}
          >
            {INVITED_ROLES.map((one) => (
              <option key={one} value={one}>
                {roles[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choice legend={words.language} showLegend value={language} options={LANGUAGES} onValue={setLanguage} />
      <Choice
        legend={words.days}
        showLegend
        value={days}
        options={DAYS.map((value) => ({ value, text: words.dayOptions[value] }))}
        onValue={setDays}
      />
      <EmailField
        label={words.email}
        value={email}
        onValue={setEmail}
        kind="off"
        hint={words.emailHint}
        error={isBad ? words.badEmail : undefined}
      />
      {inviting.error && <Notice kind="danger">{refusal(inviting.error)}</Notice>}
      <Button type="submit" kind="main" busy={inviting.isPending}>
        {words.makeLink}
      </Button>
    </form>
  );
}
