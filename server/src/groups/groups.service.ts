import { type Act, type Group, type LText, may, type TableRole, type Who } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { PeopleService } from '../people/index.ts';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { askedTogether } from '../wiring/asked-together.ts';
import { demand, Refusal } from '../wiring/refusals.ts';
import { Membership, SmallGroup } from './groups.entities.ts';

/** Whoever has another role sits at no table. */
const TABLE_ROLES = new Set<string>(['participant', 'host', 'scribe']);
const FIRST_ROUND = 1;

/** The groups that people sit in now; a round that was formed takes the place of the one before. */
const RUNNING = `
  g.closed_at is null and g.round = (select max(r.round) from small_group r where r.lab_id = g.lab_id)`;
const ROOMIEST = `
  select g.id from small_group g left join membership m on m.group_id = g.id and m.left_at is null
  where g.lab_id = $1 and g.formed_at is null and ${RUNNING}
  group by g.id having count(m.id) < g.max order by g.max - count(m.id) desc, g.table_number limit 1`;
const OWN = `
  select g.id from small_group g join membership m on m.group_id = g.id
  where m.participant_id = $1 and m.left_at is null and ${RUNNING}`;
/** Whoever sits in a group that others were merged into has their boards too. */
const READERS = `
  select g.id as "groupId", m.participant_id as "participantId", (${RUNNING}) as "isRunning"
  from small_group g join membership m on m.left_at is null and m.group_id in (g.id, g.merged_into)
  where g.lab_id = $1`;

/** The people of a board's group, who may read it; `isRunning`: they sit there now. */
export type Readers = { ids: Set<string>; isRunning: boolean };

@Injectable()
export class GroupsService {
  /** Groups that the lab is about to be told of. */
  private readonly changed = new Map<string, Set<string>>();

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {}

  /** Where people sit now, by table. */
  async list(labId: string, db: EntityManager = this.database.manager): Promise<Group[]> {
    return (await this.all(labId, db)).filter(({ isClosed }) => !isClosed);
  }

  /** Every group that the lab has had, with who sits there now. */
  async all(labId: string, db: EntityManager = this.database.manager): Promise<Group[]> {
    const order = { round: 'ASC', tableNumber: 'ASC' } as const;
    const rows = await db.find(SmallGroup, { where: { labId }, order });
    const round = rows.at(-1)?.round ?? FIRST_ROUND;
    const members: { groupId: string; participantId: string }[] = await db
      .createQueryBuilder(Membership, 'm')
      .innerJoin(SmallGroup, 'g', 'g.id = m.groupId')
      .select(['m.groupId as "groupId"', 'm.participantId as "participantId"'])
      .where('g.labId = :labId and g.round = :round and m.leftAt is null', { labId, round })
      .orderBy('m.id')
      .getRawMany();
    const memberIds = new Map(rows.map(({ id }) => [id, [] as string[]]));
    for (const member of members) memberIds.get(member.groupId)?.push(member.participantId);
    return rows.map((row) => ({
      ...groupView(row, memberIds.get(row.id) ?? []),
      ...((row.closedAt || row.round < round) && { isClosed: true as const }),
    }));
  }

  /** Of every group of the lab that has people. */
  async readers(labId: string): Promise<Map<string, Readers>> {
    const rows: { groupId: string; participantId: string; isRunning: boolean }[] = await this.database.query(
      READERS,
      [labId],
    );
    const readers = new Map<string, Readers>();
    for (const { groupId, participantId, isRunning } of rows) {
      const known = readers.get(groupId) ?? { ids: new Set(), isRunning };
      readers.set(groupId, known);
      known.ids.add(participantId);
    }
    return readers;
  }

  /** The group whose board this is; undefined when there is none. */
  async ofBoard(boardId: string): Promise<{ id: string; labId: string; caseId: string } | undefined> {
    return (await this.database.manager.findOneBy(SmallGroup, { boardId })) ?? undefined;
  }

  /** The group a participant sits in now. */
  async ofParticipant(participantId: string, db = this.database.manager): Promise<SmallGroup | undefined> {
    const [own]: { id: string }[] = await db.query(OWN, [participantId]);
    return own && db.findOneByOrFail(SmallGroup, { id: own.id });
  }

  async add(
    labId: string,
    given: { name: LText; table: number; caseId: string; max: number },
  ): Promise<void> {
    const { name, table: tableNumber, caseId, max } = given;
    await this.database.manager.save(
      Object.assign(new SmallGroup(), { labId, name, tableNumber, caseId, max, round: FIRST_ROUND }),
    );
  }

  /** Seats a joiner in the group with most room, once; undefined when every group is full. */
  async place(labId: string, participantId: string, tx: EntityManager): Promise<SmallGroup | undefined> {
    await this.lock(labId, tx);
    const seated = await this.ofParticipant(participantId, tx);
    if (seated) return seated;
    const [roomiest]: { id: string }[] = await tx.query(ROOMIEST, [labId]);
    if (!roomiest) return undefined;
    const group = await tx.findOneByOrFail(SmallGroup, { id: roomiest.id });
    await this.seat(group, participantId, 'self', tx);
    return group;
  }

  /** Seats a newcomer in this group, once; throws NOT_FOUND for another lab's group, GROUP_FULL. */
  async placeAt(labId: string, groupId: string, participantId: string, tx: EntityManager): Promise<void> {
    await this.lock(labId, tx);
    if (await this.ofParticipant(participantId, tx)) return;
    const target = (await this.list(labId, tx)).find((group) => group.id === groupId);
    if (!target) throw new Refusal('NOT_FOUND');
    if (target.memberIds.length >= target.max) throw new Refusal('GROUP_FULL');
    await this.seat(target, participantId, 'assigned', tx);
  }

  /** Throws NOT_FOUND for another lab's group, NOT_ALLOWED where the rights table denies the act in this group. */
  async demand(who: Who, act: Act, labId: string, groupId: string): Promise<void> {
    if (!may(who.role, act, { lab: who.labId === labId, group: true })) demand(who, act, labId);
    const group = await this.database.manager.findOneBy(SmallGroup, { id: groupId, labId });
    if (!group) throw new Refusal('NOT_FOUND');
    demand(who, act, labId, { group: (await this.ofParticipant(who.participantId))?.id === groupId });
  }

  /** Gives a member a role at their table; a host takes the place of the one before. Throws NOT_FOUND for who sits elsewhere. */
  async appoint(who: Who, groupId: string, participantId: string, role: TableRole): Promise<void> {
    const changed = await this.database.transaction(async (tx) => {
      const group = await this.ofParticipant(participantId, tx);
      const person = await this.people.get(participantId, tx);
      if (group?.id !== groupId || !TABLE_ROLES.has(person.role)) throw new Refusal('NOT_FOUND');
      await this.lock(group.labId, tx);
      const { memberIds = [] } = (await this.list(group.labId, tx)).find(({ id }) => id === groupId) ?? {};
      const before = role === 'host' ? await this.people.among(memberIds, 'host', tx) : [];
      const steppedDown = before.filter(({ id }) => id !== participantId);
      for (const seat of steppedDown) await this.people.setRole(seat, 'participant', who, tx);
      if (person.role !== role) await this.people.setRole(person, role, who, tx);
      const changed = person.role === role ? steppedDown : [...steppedDown, person];
      return changed.map(({ id }) => id);
    });
    for (const id of changed) await this.people.beginAnew(id);
  }

  /** Moves a person; their notes stay where they wrote them, under their name (I6). */
  async move(labId: string, groupId: string, participantId: string): Promise<Group[]> {
    const person = await this.people.get(participantId);
    if (person.labId !== labId) throw new Refusal('NOT_FOUND');
    const changed = await this.database.transaction(async (tx) => {
      await this.lock(labId, tx);
      return this.reseat({ labId, groupId, participantId }, tx);
    });
    await this.announce(labId, changed);
    return this.list(labId);
  }

  /**
   * Seats somebody in this group, once the caller holds the lab's lock; the ids of the groups that changed. `chosen`: by
   * themselves, while no more than so many sit there. Throws NOT_FOUND, GROUP_FULL.
   */
  async reseat(
    { labId, groupId, participantId }: { labId: string; groupId: string; participantId: string },
    tx: EntityManager,
    chosen?: { most: number },
  ): Promise<string[]> {
    const target = (await this.list(labId, tx)).find((group) => group.id === groupId);
    if (!target) throw new Refusal('NOT_FOUND');
    if (target.memberIds.includes(participantId)) return [];
    if (target.memberIds.length >= Math.min(target.max, chosen?.most ?? target.max))
      throw new Refusal('GROUP_FULL');
    const from = await this.ofParticipant(participantId, tx);
    const { round } = target;
    await tx.update(Membership, { participantId, round, leftAt: IsNull() }, { leftAt: new Date() });
    await this.seat(target, participantId, chosen ? 'self' : from ? 'moved' : 'late', tx);
    return from ? [from.id, groupId] : [groupId];
  }

  /** Takes a person from their table, for good. */
  async unseat(participantId: string, tx: EntityManager): Promise<string[]> {
    const from = await this.ofParticipant(participantId, tx);
    await tx.update(Membership, { participantId, leftAt: IsNull() }, { leftAt: new Date() });
    return from ? [from.id] : [];
  }

  /** Tells the lab how these groups are now; once for all that have changed meanwhile. */
  async announce(labId: string, groupIds: string[]): Promise<void> {
    if (groupIds.length === 0) return;
    const changed = this.changed.get(labId) ?? new Set();
    this.changed.set(labId, changed);
    for (const groupId of groupIds) changed.add(groupId);
    await this.announcing(labId);
  }

  private readonly announcing = askedTogether((labIds: string[]) =>
    Promise.all(
      labIds.map(async (labId) => {
        const changed = this.changed.get(labId);
        this.changed.delete(labId);
        const groups = (await this.all(labId)).filter((group) => changed?.has(group.id));
        if (groups.length > 0) this.announcer.announce({ type: 'groups.changed', ...stamped(labId), groups });
      }),
    ),
  );

  /** One at a time within a lab: two joiners must not both take the last chair. */
  async lock(labId: string, tx: EntityManager): Promise<void> {
    await tx.query('select from lab where id = $1 for no key update', [labId]);
  }

  private async seat(
    { id: groupId, round }: { id: string; round: number },
    participantId: string,
    reason: Membership['reason'],
    tx: EntityManager,
  ) {
    const row = { groupId, participantId, round, reason, leftAt: null };
    await tx.insert(Membership, Object.assign(new Membership(), row));
  }
}

function groupView(row: SmallGroup, memberIds: string[]): Group {
  const { id, name, tableNumber: table, caseId, boardId, round, max, closedAt, formedAt } = row;
  return {
    ...{ id, name, table, caseId, boardId, round, max, memberIds: closedAt ? [] : memberIds },
    ...(formedAt && { formedAt: formedAt.toISOString() }),
  };
}
