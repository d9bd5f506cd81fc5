import { may } from '@case-lab/contract';
import { Suspense, useEffect, useRef } from 'react';
import { homeOf } from '../../groups/use-me.ts';
import { useLab } from '../../labs/use-lab.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { appWords } from '../../words/app.ts';
import { deskWords } from '../../words/desk.ts';
import { useWords } from '../../words/language.ts';
import { Link, Navigate, useLocation } from '../address.tsx';
import { useSeat } from '../entrance.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { Opening } from '../Opening.tsx';
import { ProgrammeButton } from '../ProgrammeButton.tsx';
import { TopBar } from '../TopBar.tsx';
import styles from './Desk.module.css';
import { sections } from './sections.ts';

/** The organiser's desk. While a lab is live whoever runs it begins at the wall, and the desk is a press away. */
export function DeskScreen() {
  const { lab, participant } = useSeat();
  const { pathname } = useLocation();
  const known = useLab(lab.id).data;
  if (pathname === '/desk' && homeOf(participant.role) === '/desk') {
    if (!known) return <Opening />;
    if (known.state === 'live') return <Navigate to="/facilitator" />;
  }
  return <OpenedDesk />;
}

/** Everything that is prepared before the day, a section each. */
function OpenedDesk() {
  const { lab, participant } = useSeat();
  const known = useLab(lab.id).data;
  const words = useWords(deskWords);
  const { loading } = useWords(appWords);
  const { pathname } = useLocation();
  const open = sections.filter(({ act }) => may(participant.role, act, { lab: true }));
  const section = open.find(({ name }) => pathname === `/desk/${name}`) ?? open[0];
  const row = useRef<HTMLElement>(null);
  // On a phone the row is longer than the screen.
  useEffect(() => {
    row.current
      ?.querySelector(`[href$="/${section?.name}"]`)
      ?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [section?.name]);
  return (
    <div className={styles.screen}>
      <title>{`${section ? words[section.name] : words.title} · Case Lab`}</title>
      <TopBar lab={known}>
        <Link className={styles.link} to="/facilitator">
          {words.toWall}
        </Link>
        <ProgrammeButton />
        <HelpButton />
      </TopBar>
      <nav ref={row} className={styles.sections} aria-label={words.sections}>
        {open.map(({ name }) => (
          <Link key={name} to={`/desk/${name}`} className={styles.section} isCurrent={name === section?.name}>
            {words[name]}
          </Link>
        ))}
      </nav>
      <main className={styles.main}>
        {section && (
          <Suspense key={section.name} fallback={<Waiting word={loading} />}>
            <section.Part labId={lab.id} />
          </Suspense>
        )}
      </main>
    </div>
  );
}
