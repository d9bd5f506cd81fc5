import type { BoardCount, Case, Group, Participant } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { useNow } from '../wire/server-clock.ts';
import { groupWords } from '../words/groups.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './GroupTile.module.css';

type GroupTileProps = {
  group: Group;
  about: Case | undefined;
  members: Participant[];
  count: BoardCount | undefined;
  lifted: number;
  openBoard: () => void;
  openPeople?: () => void;
};

/** One group at a glance: who is there, and how the work goes. A press anywhere on it opens its board. */
export function GroupTile({ group, about, members, count, lifted, openBoard, openPeople }: GroupTileProps) {
  const words = useWords(groupWords);
  const online = members.filter((member) => member.presence === 'online').length;
  return (
    <article className={styles.tile}>
      <header>
        <p className={styles.table}>{words.table(group.table)}</p>
        <h3 className={styles.name}>
          <button type="button" className={styles.open} onClick={openBoard}>
            <InLanguage text={group.name} />
          </button>
        </h3>
        {about && (
          <p className={styles.case}>
            <InLanguage text={about.title} />
          </p>
        )}
      </header>
      <p className={styles.notes}>
        <strong>{count?.notes ?? 0}</strong> {words.notes(count?.notes ?? 0)}
        {lifted > 0 && <span className={styles.lifted}>{words.lifted(lifted)}</span>}
      </p>
      <footer className={styles.foot}>
        <LastWrite at={count?.lastWrite ?? null} />
        {openPeople ? (
          <Button kind="quiet" size="small" className={styles.people} onClick={openPeople}>
            <Presence online={online} all={members.length} />
          </Button>
        ) : (
          <span className={styles.people}>
            <Presence online={online} all={members.length} />
          </span>
        )}
      </footer>
    </article>
  );
}

function Presence({ online, all }: { online: number; all: number }) {
  const words = useWords(groupWords);
  return (
    <>
      <span className={online > 0 ? styles.on : styles.off} aria-hidden="true" />
      <span aria-hidden="true">{words.onlineOf(online, all)}</span>
      <span className="unseen">{words.online(online, all)}</span>
    </>
  );
}

function LastWrite({ at }: { at: string | null }) {
  const words = useWords(groupWords);
  const now = useNow(10_000);
  if (!at) return <span>{words.noWriting}</span>;
  const minutes = Math.floor((now - Date.parse(at)) / 60_000);
  return <span>{minutes < 1 ? words.wroteNow : words.wrote(minutes)}</span>;
}
