import { type ReactNode, Suspense } from 'react';
import { AnswerInvitation } from '../../experts/AnswerInvitation.tsx';
import { useInvitations } from '../../experts/use-invitations.ts';
import { later } from '../../parts/later.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { appWords } from '../../words/app.ts';
import { expertsWords } from '../../words/experts.ts';
import { useWords } from '../../words/language.ts';
import { Link, useLocation } from '../address.tsx';
import { useSeat } from '../entrance.ts';
import styles from './Expert.module.css';
import type { Desk } from './use-desk.ts';

const OwnPage = later(() => import('./OwnPage.tsx').then((m) => m.OwnPage));
const OwnCards = later(() => import('./OwnCards.tsx').then((m) => m.OwnCards));

const parts = [
  { to: '/expert', word: 'day', Part: undefined },
  { to: '/expert/page', word: 'myPage', Part: OwnPage },
  { to: '/expert/case', word: 'myCase', Part: OwnCards },
] as const;

/** What an expert has to say next, and the parts of their page: the day with its groups, oneself, the case. */
export function ExpertParts({ desk, day }: { desk: Desk; day: ReactNode }) {
  const words = useWords(expertsWords);
  const { loading } = useWords(appWords);
  const { lab, participant } = useSeat();
  const { pathname } = useLocation();
  const own = useInvitations(lab.id).data?.find((one) => one.participantId === participant.id);
  const here = parts.find(({ to }) => to === pathname) ?? parts[0];
  // Whoever only looks in has no page and no case here.
  if (!own) return day;
  return (
    <>
      <AnswerInvitation labId={lab.id} invitation={own} />
      <nav className={styles.parts} aria-label={words.title}>
        {parts.map(({ to, word }) => (
          <Link key={to} to={to} className={styles.part} isCurrent={to === here.to}>
            {words[word]}
          </Link>
        ))}
      </nav>
      <Suspense key={here.to} fallback={<Waiting word={loading} />}>
        {here.Part ? <here.Part desk={desk} /> : day}
      </Suspense>
    </>
  );
}
