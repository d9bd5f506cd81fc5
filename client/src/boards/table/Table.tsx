import type { Participant } from '@case-lab/contract';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useGroups } from '../../groups/use-groups.ts';
import { useMe } from '../../groups/use-me.ts';
import { hear } from '../../wire/socket.ts';
import { useBoard } from '../board-context.ts';
import { isWriting } from './is-writing.ts';
import { Looking } from './looking.ts';
import { TableContext } from './table-context.ts';

type TableProps = { people: Participant[]; children: ReactNode };

/** Holds together what happens around the open board: who sits there, and where everybody is asked to look. */
export function Table(props: TableProps) {
  const me = useMe().data;
  return me ? <Around {...props} labId={me.lab.id} /> : null;
}

function Around({ people, labId, children }: TableProps & { labId: string }) {
  const { store } = useBoard();
  const group = useGroups(labId).data?.find(({ boardId }) => boardId === store.boardId);
  const looking = useMemo(() => new Looking(store.presence, isWriting), [store]);
  useEffect(
    () => hear('board:look', (look) => look.boardId === store.boardId && looking.hear(look)),
    [store, looking],
  );
  const members = useMemo(() => membersOf(people, group?.memberIds), [people, group?.memberIds]);
  const table = useMemo(() => ({ looking, labId, group, members }), [looking, labId, group, members]);
  return <TableContext value={table}>{children}</TableContext>;
}

function membersOf(people: Participant[], ids: readonly string[] | undefined): Participant[] {
  const isOn = ({ presence }: Participant) => Number(presence === 'online');
  return people
    .filter(({ id }) => ids?.includes(id))
    .sort((a, b) => isOn(b) - isOn(a) || a.name.localeCompare(b.name));
}
