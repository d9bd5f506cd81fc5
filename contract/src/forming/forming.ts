import * as z from 'zod/mini';
import { group } from '../groups/groups.ts';
import { call } from '../wire/call.ts';
import { id, language, ltext } from '../wire/text.ts';

/** What people at one table should differ in; `level` is city, town, village. */
export const TRAITS = ['country', 'organisationKind', 'region', 'level'] as const;
export type Trait = (typeof TRAITS)[number];
const trait = z.enum(TRAITS);

/** By the solver, by lot, by the facilitator's hand from how people sit now, or by everybody's own choice on their phone. */
export const FORMING_WAYS = ['solved', 'random', 'hand', 'choice'] as const;
export const MOST_TABLES = 60;
export const GROUP_SIZES = { least: 4, most: 12 } as const;
const ids = z.array(id).check(z.minLength(2), z.maxLength(GROUP_SIZES.most));

/** What a facilitator asks of the groups; people are named by their seats. */
export const formingWishes = z.object({
  way: z.enum(FORMING_WAYS),
  /** `true`: a round after this one, in new groups with boards of their own; the groups of this round stay as they are. */
  isNextRound: z.boolean(),
  /** How many tables; a table that has a group already keeps it, with its case and its board. */
  tables: z.int().check(z.minimum(1), z.maximum(MOST_TABLES)),
  /** The cases of new groups. */
  caseIds: z.array(id).check(z.minLength(1), z.maxLength(30)),
  spread: z.array(trait).check(z.maxLength(TRAITS.length)),
  /** Whoever has one of the lab's languages as their own finds a second speaker of it at the table, or an interpreter. */
  isLanguageShared: z.boolean(),
  areCasesWished: z.boolean(),
  /** As few as possible meet again. */
  isMeetingNew: z.boolean(),
  interpreterIds: z.array(id).check(z.maxLength(MOST_TABLES)),
  together: z.array(ids).check(z.maxLength(100)),
  apart: z.array(ids).check(z.maxLength(100)),
  locked: z.array(z.object({ participantId: id, table: z.int() })).check(z.maxLength(300)),
});
export type FormingWishes = z.infer<typeof formingWishes>;

/** A group as it is proposed; `groupId` is null for one that is to be made. */
export const proposedTable = z.object({
  table: z.int(),
  caseId: id,
  groupId: z.nullable(id),
  /** How many may sit there at most. */
  max: z.int(),
  memberIds: z.array(id),
});
export type ProposedTable = z.infer<typeof proposedTable>;

/** What was asked and could not be kept. Tables by their numbers, people by their seats. */
export const formingFault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('language'), table: z.int(), language }),
  z.object({ kind: z.literal('together'), ids: z.array(id) }),
  z.object({ kind: z.enum(['apart', 'hosts']), table: z.int(), ids: z.array(id) }),
  z.object({ kind: z.literal('locked'), table: z.int(), id }),
  z.object({ kind: z.literal('few'), table: z.int(), people: z.int() }),
]);
export type FormingFault = z.infer<typeof formingFault>;

/**
 * How good a proposal is, in what a person can count. `got`: of `wished` people so many got the first, second or third case
 * they wished for. `metAgain`: pairs at one table who sat together before. `alike`: pairs at one table who share a trait,
 * and how many of them even the most even spread must have.
 */
export const formingScore = z.object({
  faults: z.array(formingFault),
  wished: z.int(),
  got: z.tuple([z.int(), z.int(), z.int()]),
  metAgain: z.int(),
  alike: z.array(z.object({ trait, pairs: z.int(), least: z.int() })),
});
export type FormingScore = z.infer<typeof formingScore>;

export const formingRun = z.object({
  id,
  /** Grows with each change of the proposal: whoever acts on an older one hears STALE. */
  version: z.int(),
  state: z.enum(['draft', 'previewed', 'applied', 'superseded']),
  round: z.int(),
  /** The same seed, wishes and people make the same groups. */
  seed: z.int(),
  wishes: formingWishes,
  proposal: z.array(proposedTable),
  unplacedIds: z.array(id),
  score: formingScore,
});
export type FormingRun = z.infer<typeof formingRun>;

/** Somebody who can be seated, with what the groups are formed by; '' where nobody has said. */
export const formable = z.object({
  id,
  name: z.string(),
  language,
  languages: z.array(language),
  isHost: z.boolean(),
  place: z.nullable(ltext),
  traits: z.record(trait, z.string()),
  /** The dearest first. */
  caseIds: z.array(id),
});
export type Formable = z.infer<typeof formable>;

/** Why a table is good for a late-comer, or what is wrong with it. `spread`: nobody there is alike in this. */
export const seatReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('together'), id }),
  /** 0: the case they wished for most. */
  z.object({ kind: z.literal('wish'), rank: z.int() }),
  z.object({ kind: z.literal('people'), people: z.int() }),
  z.object({ kind: z.literal('language'), language }),
  z.object({ kind: z.literal('spread'), trait }),
  z.object({ kind: z.literal('fault'), fault: formingFault }),
]);
export type SeatReason = z.infer<typeof seatReason>;
const seatOffer = z.object({ groupId: id, why: z.array(seatReason) });
export type SeatOffer = z.infer<typeof seatOffer>;

/** What somebody who comes to a group late should know of its work: how many notes, and how the newest ones begin. */
export const recap = z.object({
  notes: z.int(),
  newest: z.array(z.object({ id, text: z.string(), lang: language })),
});
export type Recap = z.infer<typeof recap>;

const ofLab = { labId: id };
const ofRun = { labId: id, runId: id, version: z.int() };

/** How people come to tables: proposed, looked at, changed by hand, applied at once. */
export const forming = {
  /** The run that is being worked on or was applied last, and everybody who can be seated. */
  read: call
    .route({ method: 'GET', path: '/api/labs/{labId}/forming', summary: 'How groups are being formed' })
    .input(z.object(ofLab))
    .output(z.object({ run: z.nullable(formingRun), people: z.array(formable) })),
  /** Proposes groups under an id that the asker made, and takes the place of an earlier proposal; sent twice, once. */
  propose: call
    .route({ method: 'POST', path: '/api/labs/{labId}/forming', summary: 'Propose groups' })
    .input(
      z.object({
        ...ofLab,
        runId: id,
        seed: z.int().check(z.minimum(0), z.maximum(2 ** 31 - 1)),
        wishes: formingWishes,
      }),
    )
    .output(formingRun),
  /** Puts somebody at a table of the proposal; null: at none. */
  place: call
    .route({ method: 'POST', path: '/api/labs/{labId}/forming/{runId}/people', summary: 'Change a proposal' })
    .input(z.object({ ...ofRun, participantId: id, table: z.nullable(z.int()) }))
    .output(formingRun),
  /** Seats everybody as proposed, all or none. `key` is made for each press: another press hears STALE, the same one is told again. */
  apply: call
    .route({ method: 'POST', path: '/api/labs/{labId}/forming/{runId}/apply', summary: 'Seat as proposed' })
    .input(z.object({ ...ofRun, key: z.uuid() }))
    .output(z.array(group)),
  /** The best two groups for somebody who has none, and why. */
  offers: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/forming/people/{participantId}',
      summary: 'Where a late-comer fits best',
    })
    .input(z.object({ labId: id, participantId: id }))
    .output(z.array(seatOffer)),
  /** Whether everybody chooses their group now, and how many may sit in one; null: the staff seat people. */
  choice: call
    .route({ method: 'GET', path: '/api/labs/{labId}/forming/choice', summary: 'Whether groups are chosen' })
    .input(z.object(ofLab))
    .output(z.nullable(z.object({ most: z.int() }))),
  /** Sits down in a group, or in another one, while groups are chosen; else STALE. Sent twice it changes nothing more. */
  choose: call
    .route({ method: 'POST', path: '/api/labs/{labId}/forming/choice', summary: 'Choose one’s group' })
    .input(z.object({ labId: id, groupId: id }))
    .output(z.array(group)),
  /**
   * The people of a group sit down at another table, with their notes: its board stays for reading, and all of it stands on the
   * other one too, under its authors (I6). STALE where nobody sits at one of them any more; sent twice it is done once.
   */
  merge: call
    .route({ method: 'POST', path: '/api/labs/{labId}/forming/merge', summary: 'Merge two groups' })
    .input(z.object({ labId: id, groupId: id, into: id }))
    .output(z.array(group)),
  /**
   * Some of a group sit down at a new table, under an id that the asker made; both have all that was written so far (I6). STALE
   * where they do not all sit there any more, or nobody would be left; sent twice it is done once.
   */
  split: call
    .route({ method: 'POST', path: '/api/labs/{labId}/forming/split', summary: 'Split a group' })
    .input(
      z.object({ labId: id, groupId: id, newGroupId: id, participantIds: z.array(id).check(z.minLength(1)) }),
    )
    .output(z.array(group)),
  /** Of one's own group, or of any for the staff. */
  recap: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/boards/{boardId}/recap',
      summary: 'A board in half a minute',
    })
    .input(z.object({ labId: id, boardId: id }))
    .output(recap),
};
