import type { Group, Participant } from '@case-lab/contract';
import { useState } from 'react';
import { LateComers } from '../../forming/LateComers.tsx';
import { MergeChoice } from '../../forming/MergeChoice.tsx';
import { SplitChoice } from '../../forming/SplitChoice.tsx';
import { PeopleList } from '../../groups/PeopleList.tsx';
import { TableChoice } from '../../groups/TableChoice.tsx';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { appWords } from '../../words/app.ts';
import { groupWords } from '../../words/groups.ts';
import { useTell, useWords } from '../../words/language.ts';
import { unseated } from './needs.ts';
import type { Wall } from './use-wall.ts';

type PeopleSheetProps = {
  /** None: those who sit nowhere. */
  groupId: string | undefined;
  wall: Wall;
  move: (person: Participant, group: Group) => void;
  onClose: () => void;
};

/** The people of a table; choosing one shows the tables they may be moved to. No drag anywhere. */
export function PeopleSheet({ groupId, wall, move, onClose }: PeopleSheetProps) {
  const words = useWords(groupWords);
  const tell = useTell();
  const app = useWords(appWords);
  const [moving, setMoving] = useState<Participant>();
  const [changing, change] = useState<'merge' | 'split'>();
  const group = wall.groups.find((one) => one.id === groupId);
  const labId = wall.lab?.id ?? '';
  const title = group ? words.peopleOf(tell(group.name)) : words.unseated;
  if (moving)
    return (
      <Sheet title={words.moveTitle(moving.name)} closeWord={app.close} onClose={onClose}>
        <TableChoice
          groups={wall.groups}
          cases={wall.cases}
          participantId={moving.id}
          choose={(to) => {
            move(moving, to);
            setMoving(undefined);
          }}
        />
      </Sheet>
    );
  if (group && changing === 'split')
    return (
      <Sheet title={words.splitTitle(tell(group.name))} closeWord={app.close} onClose={onClose}>
        <SplitChoice labId={labId} group={group} members={membersOf(group, wall)} onDone={onClose} />
      </Sheet>
    );
  if (group && changing === 'merge')
    return (
      <Sheet title={words.mergeTitle(tell(group.name))} closeWord={app.close} onClose={onClose}>
        <MergeChoice labId={labId} group={group} groups={wall.groups} onDone={onClose} />
      </Sheet>
    );
  return (
    <Sheet title={title} closeWord={app.close} onClose={onClose}>
      <Seated labId={labId} group={group} wall={wall} place={move} onMove={setMoving} />
      {group && wall.groups.length > 1 && (
        <Button kind="quiet" size="small" onClick={() => change('merge')}>
          {words.merge}
        </Button>
      )}
      {group && group.memberIds.length > 1 && (
        <Button kind="quiet" size="small" onClick={() => change('split')}>
          {words.split}
        </Button>
      )}
    </Sheet>
  );
}

const membersOf = (group: Group, { people }: Wall) =>
  people.filter((person) => group.memberIds.includes(person.id));

type SeatedProps = {
  labId: string;
  group: Group | undefined;
  wall: Wall;
  place: PeopleSheetProps['move'];
  onMove: (person: Participant) => void;
};

/** Who sits at the table; of those who sit nowhere, where each would fit best. */
function Seated({ labId, group, wall, place, onMove }: SeatedProps) {
  const { groups, people, territories } = wall;
  if (group)
    return (
      <PeopleList
        at={{ labId, groupId: group.id }}
        people={membersOf(group, wall)}
        territories={territories}
        move={onMove}
      />
    );
  const late = unseated(people, groups);
  if (late.length === 0)
    return <PeopleList at={undefined} people={[]} territories={territories} move={onMove} />;
  return <LateComers elsewhere={onMove} {...{ labId, late, people, groups, territories, place }} />;
}
