import type { Group } from '@case-lab/contract';
import { useState } from 'react';
import { GroupTile } from '../../groups/GroupTile.tsx';
import { HarvestList } from '../../harvest/HarvestList.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useWide } from '../../parts/use-wide.ts';
import { byId } from '../../people/use-people.ts';
import { QueuePanel } from '../../plenary/QueuePanel.tsx';
import { useNow } from '../../wire/server-clock.ts';
import { facilitatorWords } from '../../words/facilitator.ts';
import { groupWords } from '../../words/groups.ts';
import { harvestWords } from '../../words/harvest.ts';
import { useWords } from '../../words/language.ts';
import { plenaryWords } from '../../words/plenary.ts';
import { Link } from '../address.tsx';
import { useOpenedBoard } from '../use-opened-board.ts';
import styles from './Facilitator.module.css';
import { NeedsStrip } from './NeedsStrip.tsx';
import { needs } from './needs.ts';
import type { Facilitating } from './use-facilitating.ts';
import type { Wall } from './use-wall.ts';

type Part = 'groups' | 'plenary' | 'harvest';
type WallBodyProps = { wall: Wall; acts: Facilitating; openPeople: (group: Group | null) => void };

/** Groups beside the plenary on a laptop; on a phone one of them at a time. */
export function WallBody({ wall, acts, openPeople }: WallBodyProps) {
  const isWide = useWide();
  const [chosen, setPart] = useState<Part>('groups');
  // On a laptop the groups are always there, and the choice is about what stands beside them.
  const part = isWide && chosen === 'groups' ? 'plenary' : chosen;
  return (
    <div className={styles.body}>
      <Parts wall={wall} part={part} setPart={setPart} isWide={isWide} />
      {(isWide || part === 'groups') && <Groups wall={wall} openPeople={openPeople} />}
      {part !== 'groups' && <Results wall={wall} acts={acts} part={part} />}
    </div>
  );
}

type PartsProps = { wall: Wall; part: Part; setPart: (part: Part) => void; isWide: boolean };

function Parts({ wall, part, setPart, isWide }: PartsProps) {
  const words = useWords(facilitatorWords);
  const groups = useWords(groupWords);
  const harvest = useWords(harvestWords);
  const plenary = useWords(plenaryWords);
  const planned = wall.queue.items.filter((item) => item.state === 'planned').length;
  const results = [
    { value: 'plenary', text: planned ? `${plenary.title} ${planned}` : plenary.title },
    {
      value: 'harvest',
      text: wall.harvest.length ? `${harvest.title} ${wall.harvest.length}` : harvest.title,
    },
  ] as const;
  return (
    <div className={styles.parts}>
      <Choice
        legend={words.sections}
        value={part}
        options={isWide ? results : [{ value: 'groups', text: groups.groups }, ...results]}
        onValue={setPart}
      />
    </div>
  );
}

function Groups({ wall, openPeople }: Pick<WallBodyProps, 'wall' | 'openPeople'>) {
  const words = useWords(groupWords);
  const now = useNow(10_000);
  const board = useOpenedBoard();
  const about = byId(wall.cases);
  const openBoard = (group: Group) => board.open(group.boardId);
  return (
    <section className={styles.groups} aria-label={words.groups}>
      <h2 className="unseen">{words.groups}</h2>
      <div className={styles.groupsHead}>
        <NeedsStrip needs={needs(wall, now)} openBoard={openBoard} openPeople={openPeople} />
        <Link className={styles.link} to="/desk/groups">
          {words.form}
        </Link>
      </div>
      {wall.groups.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <div className={styles.tiles}>
        {wall.groups.map((group) => (
          <GroupTile
            key={group.id}
            group={group}
            about={about(group.caseId)}
            members={wall.people.filter((person) => group.memberIds.includes(person.id))}
            count={wall.counts.find((count) => count.boardId === group.boardId)}
            lifted={wall.harvest.filter((item) => item.groupId === group.id).length}
            openBoard={() => openBoard(group)}
            openPeople={() => openPeople(group)}
          />
        ))}
      </div>
    </section>
  );
}

function Results({ wall, acts, part }: Pick<WallBodyProps, 'wall' | 'acts'> & { part: Part }) {
  const harvest = useWords(harvestWords);
  const plenary = useWords(plenaryWords);
  const board = useOpenedBoard();
  const sourceOf = (itemId: string) => wall.harvest.find((item) => item.id === itemId)?.source;
  const openSource = (itemId: string) => {
    const source = sourceOf(itemId);
    if (source) board.open(source.boardId, source.noteId);
  };
  const { everyGroup: groups, territories } = wall;
  return (
    <aside className={styles.results}>
      <h2 className="unseen">{part === 'harvest' ? harvest.title : plenary.title}</h2>
      {part === 'harvest' ? (
        <HarvestList
          items={wall.harvest}
          groups={groups}
          territories={territories}
          openSource={(item) => openSource(item.id)}
          takeBack={acts.takeBack}
        />
      ) : (
        <QueuePanel
          queue={wall.queue}
          groups={groups}
          territories={territories}
          step={acts.step}
          show={acts.show}
          isShowing={acts.isShowing}
          openSource={(item) => openSource(item.harvestItemId)}
        />
      )}
    </aside>
  );
}
