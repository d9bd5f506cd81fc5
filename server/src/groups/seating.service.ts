import type { LText } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Refusal } from '../wiring/refusals.ts';
import { Membership, SmallGroup } from './groups.entities.ts';
import { GroupsService } from './groups.service.ts';

/** `groupId` null: a group that is to be made. */
export type SetTable = { table: number; caseId: string; groupId: string | null; memberIds: string[] };
/** `max`: of a group that is to be made. `standIds`: who is to sit nowhere. */
export type SeatingPlan = { round: number; max: number; tables: SetTable[]; standIds: string[] };

/** `groupIds`: what the lab is to be told of; `leftIds`: who sat somewhere and sits nowhere now. */
export type Seated = { groupIds: string[]; leftIds: string[] };

/** What a group is called that was made for a table. */
export const nameOf = (table: number): LText => ({
  ...{ ru: `Группа ${table}`, en: `Group ${table}` },
  ...{ original: 'ru', how: 'human' },
});

/** Seats a whole lab at once, in the transaction of a later room. */
@Injectable()
export class SeatingService {
  constructor(@Inject(GroupsService) private readonly groups: GroupsService) {}

  /** The tables of a round that may be laid again: all but those that were merged away. */
  async ofRound(labId: string, round: number, db: EntityManager): Promise<SmallGroup[]> {
    const where = { labId, round, mergedInto: IsNull() };
    return db.find(SmallGroup, {
      where,
      order: { closedAt: { direction: 'ASC', nulls: 'FIRST' }, tableNumber: 'ASC' },
    });
  }

  /** The numbers of the tables of a round that are taken for good, and the number of the running round; 0 without any. */
  async taken(labId: string, db: EntityManager): Promise<{ round: number; merged: Set<number> }> {
    const rows = await db.findBy(SmallGroup, { labId });
    const round = Math.max(0, ...rows.map((row) => row.round));
    const merged = rows.filter((row) => row.round === round && row.mergedInto);
    return { round, merged: new Set(merged.map(({ tableNumber }) => tableNumber)) };
  }

  /** With whom each has shared a table in the rounds before this one. */
  async matesBefore(labId: string, round: number, db: EntityManager): Promise<Map<string, Set<string>>> {
    const rows: { one: string; ids: string[] }[] = await db.query(
      `select m.participant_id as one, array_agg(distinct o.participant_id) as ids
       from small_group g join membership m on m.group_id = g.id and m.left_at is null
       join membership o on o.group_id = g.id and o.left_at is null and o.participant_id <> m.participant_id
       where g.lab_id = $1 and g.round < $2 group by m.participant_id`,
      [labId, round],
    );
    return new Map(rows.map(({ one, ids }) => [one, new Set(ids)]));
  }

  /**
   * Lays these tables and seats their people, once the caller holds the lab's lock; the other tables of the round are closed.
   * Whoever is not in the plan keeps their chair where one is left. Throws STALE where a table of the plan is gone.
   */
  async seatAll(labId: string, plan: SeatingPlan, tx: EntityManager): Promise<Seated> {
    const before = await this.groups.all(labId, tx);
    const laid: { group: SmallGroup; memberIds: string[] }[] = [];
    for (const { memberIds, ...table } of plan.tables)
      laid.push({ group: await this.lay(labId, plan, table, tx), memberIds });
    const seatedBefore = new Map(before.flatMap(({ id, memberIds }) => memberIds.map((who) => [who, id])));
    const at = chairsOf(laid, seatedBefore, plan);
    await this.close(labId, plan.round, new Set(laid.map(({ group }) => group.id)), tx);
    await this.reseat(labId, plan.round, at, tx);
    const kept = new Set(laid.map(({ group }) => group.id));
    const gone = before.filter(({ id, isClosed }) => !isClosed && !kept.has(id)).map(({ id }) => id);
    return { groupIds: [...kept, ...gone], leftIds: [...seatedBefore.keys()].filter((who) => !at.has(who)) };
  }

  private async lay(
    labId: string,
    { round, max }: SeatingPlan,
    { table, caseId, groupId }: Omit<SetTable, 'memberIds'>,
    tx: EntityManager,
  ): Promise<SmallGroup> {
    const known =
      groupId && (await tx.findOneBy(SmallGroup, { id: groupId, labId, round, mergedInto: IsNull() }));
    if (groupId && !known) throw new Refusal('STALE');
    const made = { labId, name: nameOf(table), tableNumber: table, caseId, round, max, mergedInto: null };
    const row = known || Object.assign(new SmallGroup(), made);
    return tx.save(Object.assign(row, { closedAt: null, formedAt: new Date() }));
  }

  private async close(labId: string, round: number, kept: Set<string>, tx: EntityManager): Promise<void> {
    const open = await tx.findBy(SmallGroup, { labId, round, closedAt: IsNull() });
    const ids = open.map(({ id }) => id).filter((id) => !kept.has(id));
    if (ids.length > 0) await tx.update(SmallGroup, { id: In(ids) }, { closedAt: new Date() });
  }

  /** Ends the memberships of the round that `at` does not have, and begins those that are new. */
  private async reseat(
    labId: string,
    round: number,
    at: Map<string, string>,
    tx: EntityManager,
  ): Promise<void> {
    const rows = await tx
      .createQueryBuilder(Membership, 'm')
      .innerJoin(SmallGroup, 'g', 'g.id = m.groupId')
      .where('g.labId = :labId and g.round = :round and m.leftAt is null', { labId, round })
      .getMany();
    const ended = rows.filter(({ participantId, groupId }) => at.get(participantId) !== groupId);
    if (ended.length > 0)
      await tx.update(Membership, { id: In(ended.map(({ id }) => id)) }, { leftAt: new Date() });
    const stay = new Set(
      rows.filter((row) => !ended.includes(row)).map(({ participantId }) => participantId),
    );
    const begun = [...at].filter(([participantId]) => !stay.has(participantId));
    const made = begun.map(([participantId, groupId]) =>
      Object.assign(new Membership(), { groupId, participantId, round, reason: 'assigned', leftAt: null }),
    );
    if (made.length > 0) await tx.insert(Membership, made);
  }
}

/** Who sits in which group now: those of the plan, and those it does not know where they sat, while there are chairs. */
function chairsOf(
  laid: { group: SmallGroup; memberIds: string[] }[],
  seatedBefore: Map<string, string>,
  { standIds }: SeatingPlan,
): Map<string, string> {
  const at = new Map(
    laid.flatMap(({ group, memberIds }) => memberIds.map((who) => [who, group.id] as const)),
  );
  for (const { group, memberIds } of laid) {
    const stay = [...seatedBefore].filter(
      ([who, groupId]) => groupId === group.id && !at.has(who) && !standIds.includes(who),
    );
    for (const [who] of stay.slice(0, Math.max(0, group.max - memberIds.length))) at.set(who, group.id);
  }
  return at;
}
