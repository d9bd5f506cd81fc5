import type { Group } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type Participant, PeopleService } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import { Membership, SmallGroup } from './groups.entities.ts';
import { GroupsService } from './groups.service.ts';
import { nameOf } from './seating.service.ts';

/** `hosts`: of the table that was given up, where the other one has its own; they are to be participants. */
export type Merged = { from: Group; into: Group; isNew: boolean; hosts: Participant[] };

/** All people of a table, or some of them, sit down at another, in the transaction of a later room. */
@Injectable()
export class MergingService {
  constructor(
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /**
   * Once the caller holds the lab's lock. A second time it changes nothing. Throws NOT_FOUND for what is not in the lab, STALE
   * where nobody sits at one of them any more, GROUP_FULL where they are too many.
   */
  async merge(labId: string, fromId: string, intoId: string, tx: EntityManager): Promise<Merged> {
    const all = await this.groups.all(labId, tx);
    const [from, into] = [all.find(({ id }) => id === fromId), all.find(({ id }) => id === intoId)];
    if (!from || !into || from === into) throw new Refusal('NOT_FOUND');
    const done = await tx.existsBy(SmallGroup, { id: fromId, mergedInto: intoId });
    if (done) return { from, into, isNew: false, hosts: [] };
    if (from.isClosed || into.isClosed) throw new Refusal('STALE');
    if (from.memberIds.length + into.memberIds.length > into.max) throw new Refusal('GROUP_FULL');
    const hosted = await this.people.among(into.memberIds, 'host', tx);
    const hosts = hosted.length > 0 ? await this.people.among(from.memberIds, 'host', tx) : [];
    await this.sitDown(from, from.memberIds, { ...into, reason: 'merged' }, tx);
    await tx.update(SmallGroup, { id: fromId }, { closedAt: new Date(), mergedInto: intoId });
    // Those who came from a table that was given up before have its board still.
    await tx.update(SmallGroup, { mergedInto: fromId }, { mergedInto: intoId });
    return { from, into, isNew: true, hosts };
  }

  /**
   * Once the caller holds the lab's lock: makes a group of this id for some of another one. Throws NOT_FOUND for what is not in
   * the lab, STALE where they do not all sit there, or nobody would be left.
   */
  async split(
    labId: string,
    {
      groupId,
      newGroupId,
      participantIds,
    }: { groupId: string; newGroupId: string; participantIds: string[] },
    tx: EntityManager,
  ): Promise<{ from: Group; boardId: string }> {
    const all = await this.groups.all(labId, tx);
    const from = all.find(({ id }) => id === groupId);
    if (!from) throw new Refusal('NOT_FOUND');
    const done = await tx.findOneBy(SmallGroup, { id: newGroupId });
    if (done) {
      if (done.labId !== labId) throw new Refusal('NOT_FOUND');
      return { from, boardId: done.boardId };
    }
    const leaving = new Set(participantIds);
    const areThere = participantIds.every((id) => from.memberIds.includes(id));
    if (!areThere || leaving.size >= from.memberIds.length) throw new Refusal('STALE');
    const { round, caseId, max } = from;
    const tableNumber = 1 + Math.max(...all.filter((one) => one.round === round).map(({ table }) => table));
    const made = { id: newGroupId, labId, name: nameOf(tableNumber), tableNumber, caseId, round, max };
    const row = Object.assign(new SmallGroup(), made, {
      formedAt: new Date(),
      closedAt: null,
      mergedInto: null,
    });
    await tx.insert(SmallGroup, row);
    await this.sitDown(from, participantIds, { id: newGroupId, round, reason: 'moved' }, tx);
    return { from, boardId: row.boardId };
  }

  private async sitDown(
    from: Group,
    participantIds: string[],
    { id: groupId, round, reason }: { id: string; round: number; reason: Membership['reason'] },
    tx: EntityManager,
  ): Promise<void> {
    if (participantIds.length === 0) return;
    const where = { groupId: from.id, participantId: In(participantIds), leftAt: IsNull() };
    await tx.update(Membership, where, { leftAt: new Date() });
    const rows = participantIds.map((participantId) =>
      Object.assign(new Membership(), { groupId, participantId, round, reason, leftAt: null }),
    );
    await tx.insert(Membership, rows);
  }
}
