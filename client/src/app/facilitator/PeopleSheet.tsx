import type { Group, Participant } from '@case-lab/contract';
import { useState } from 'react';
import { LateComers } from '../../forming/LateComers.tsx';
import { PeopleList } from '../../groups/PeopleList.tsx';
import { TableChoice } from '../../groups/TableChoice.tsx';
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
  const group = wall.groups.find((one) => one.id === groupId);
  const people = group
    ? wall.people.filter((person) => group.memberIds.includes(person.id))
    : unseated(wall.people, wall.groups);
  const title = group ? words.peopleOf(tell(group.name)) : words.unseated;
  return (
    <Sheet title={moving ? words.moveTitle(moving.name) : title} closeWord={app.close} onClose={onClose}>
      {moving ? (
        <TableChoice
          groups={wall.groups}
          cases={wall.cases}
          participantId={moving.id}
          choose={(to) => {
            move(moving, to);
            setMoving(undefined);
          }}
        />
      ) : !group && wall.lab && people.length > 0 ? (
        <LateComers
          labId={wall.lab.id}
          late={people}
          people={wall.people}
          groups={wall.groups}
          territories={wall.territories}
          place={move}
          elsewhere={setMoving}
        />
      ) : (
        <PeopleList
          at={group && wall.lab && { labId: wall.lab.id, groupId: group.id }}
          people={people}
          territories={wall.territories}
          move={setMoving}
        />
      )}
    </Sheet>
  );
}
