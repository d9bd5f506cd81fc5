import type { CaseCard, Expert, Language } from '@case-lab/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { v4 } from 'uuid';
import { Refused } from '../../cases/Refused.tsx';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { useSessions } from '../../programme/use-programme.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { expertsWords } from '../../words/experts.ts';
import { useLanguage, useTell, useWords } from '../../words/language.ts';
import styles from './Experts.module.css';

type InviteExpertSheetProps = {
  labId: string;
  /** Cases that nobody brings yet. */
  cases: CaseCard[];
  onClose: () => void;
  onInvited: (name: string, link: string) => void;
};
const NEW = 'new';

/** Asks for what an invitation needs, and makes it: the seat, the case, the link. */
export function InviteExpertSheet({ labId, cases, onClose, onInvited }: InviteExpertSheetProps) {
  const words = useWords(expertsWords);
  const tell = useTell();
  const sessions = useSessions(labId).data ?? [];
  const form = useInvitationForm(labId, onInvited);
  const { wish, fill } = form;
  const languages = [
    { value: 'ru', text: 'Русский', lang: 'ru' },
    { value: 'en', text: 'English', lang: 'en' },
  ] as const;
  const roles = (['case_giver', 'speaker', 'deputy'] as const).map((value) => ({
    value,
    text: words.roles[value],
  }));
  return (
    <Sheet title={words.invite} closeWord={words.close} onClose={onClose}>
      <form className={styles.form} onSubmit={form.submit}>
        <Field label={words.name}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={80}
              value={wish.name}
              onChange={({ target }) => fill({ name: target.value })}
            />
          )}
        </Field>
        <Choice
          legend={words.language}
          showLegend
          value={wish.language}
          options={languages}
          onValue={(language) => fill({ language })}
        />
        <Choice
          legend={words.role}
          showLegend
          value={wish.role}
          options={roles}
          onValue={(role) => fill({ role })}
        />
        {wish.role === 'case_giver' && (
          <Field label={words.theCase}>
            {(control) => (
              <select {...control} value={wish.case} onChange={({ target }) => fill({ case: target.value })}>
                <option value={NEW}>{words.newCase}</option>
                {cases.map(({ id, code, title }) => (
                  <option key={id} value={id}>
                    {code} {tell(title)}
                  </option>
                ))}
                <option value="">{words.noneOfThese}</option>
              </select>
            )}
          </Field>
        )}
        <Field label={words.session}>
          {(control) => (
            <select
              {...control}
              value={wish.sessionId}
              onChange={({ target }) => fill({ sessionId: target.value })}
            >
              <option value="">{words.noSession}</option>
              {sessions.map(({ id, title }) => (
                <option key={id} value={id}>
                  {tell(title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Refused error={form.error} />
        <Button kind="main" type="submit" busy={form.isBusy}>
          {words.send}
        </Button>
      </form>
    </Sheet>
  );
}

type Wish = {
  name: string;
  language: Language;
  role: Expert['role'];
  case: string;
  sessionId: string;
};

function useInvitationForm(labId: string, onInvited: InviteExpertSheetProps['onInvited']) {
  const { language } = useLanguage();
  const cache = useQueryClient();
  // Made once for this form: sent twice, it invites once.
  const [ids] = useState(() => ({ expertId: v4(), caseId: v4() }));
  const [wish, setWish] = useState<Wish>({
    name: '',
    language,
    role: 'case_giver',
    case: NEW,
    sessionId: '',
  });
  const inviting = useMutation({
    mutationFn: async () => {
      const { name, language, role } = wish;
      const given = { labId, expertId: ids.expertId, name, language, role };
      const { link } = await deskApi.invitations.invite({ ...given, sessionId: wish.sessionId || null });
      const of = { labId, expertId: ids.expertId };
      if (role === 'case_giver' && wish.case === NEW)
        await deskApi.caseCards.create({ ...of, caseId: ids.caseId, title: { original: language } });
      else if (role === 'case_giver' && wish.case)
        await deskApi.caseCards.assign({ ...of, caseId: wish.case });
      return link;
    },
    onSuccess: (link) => onInvited(wish.name, link),
    onSettled: () => {
      for (const room of ['invitations', 'caseCards']) void cache.invalidateQueries({ queryKey: [room] });
    },
  });
  return {
    wish,
    fill: (part: Partial<Wish>) => setWish((all) => ({ ...all, ...part })),
    submit: (event: FormEvent) => {
      event.preventDefault();
      inviting.mutate();
    },
    isBusy: inviting.isPending,
    error: inviting.error,
  };
}
