import type {
  Language,
  LText,
  Participant as ParticipantView,
  Role,
  TerritoryProfile,
  Territory as TerritoryView,
} from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Row } from '../wiring/row.ts';

@Entity()
@Check('territory_level', "level in ('city','town','village','district','region')")
@Check('territory_state', "state in ('stub','described','verified')")
@Check('territory_merged', 'merged_into <> id')
export class Territory extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('jsonb')
  name!: LText;

  @Column('text')
  level!: TerritoryView['level'];

  @Column('text')
  country!: string;

  @Column('text')
  region!: string;

  @Column('double precision', { nullable: true })
  lat!: number | null;

  @Column('double precision', { nullable: true })
  lon!: number | null;

  @Column('text')
  state!: TerritoryView['state'];

  /** Null until somebody describes it. */
  @Column('jsonb', { nullable: true })
  profile!: TerritoryProfile | null;

  /** This row is another name of that one; what refers to it stays as it is. */
  @ForeignKey('Territory', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  mergedInto!: string | null;
}

/** A person's seat in one lab. */
@Entity()
@Check(
  'participant_role',
  "role in ('hall','participant','host','scribe','observer','expert','facilitator','organiser','admin')",
)
@Check('participant_language', "language in ('ru','en')")
@Unique(['labId', 'personId'])
export class Participant extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: Role;

  @Column('text')
  language!: Language;

  @ForeignKey('Territory', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  territoryId!: string | null;

  /** Of the filled form, so that a form sent twice makes one seat. */
  @Column('uuid', { nullable: true, unique: true })
  joinKey!: string | null;

  @Column('bytea', { nullable: true, unique: true })
  returnCodeHash!: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt!: Date;

  /** Whose seat it is, where they sign in by password. */
  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Seated by a scribe; ends when they come with a device. */
  @Column('boolean', { default: false })
  withoutPhone!: boolean;
}

/** One device acting from one seat; its token is the session cookie. */
@Entity()
export class SignIn extends Row {
  @Index()
  @ForeignKey('Participant', { onDelete: 'CASCADE' })
  @Column('uuid')
  participantId!: string;

  @Column('bytea', { unique: true })
  tokenHash!: Buffer;

  @Column('timestamptz')
  expiresAt!: Date;

  /** Who proved by password that it is they; null: the seat alone is known, by a link or a code. */
  @Index()
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** What its browser says of itself, in a few words. */
  @Column('text', { default: '' })
  device!: string;
}

/** A link that makes sign-ins for a seat of the staff until it expires. */
@Entity()
export class SignInLink extends Row {
  @Index()
  @ForeignKey('Participant', { onDelete: 'CASCADE' })
  @Column('uuid')
  participantId!: string;

  @Column('bytea', { unique: true })
  tokenHash!: Buffer;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('boolean', { default: false })
  once!: boolean;

  /** The key under which a one-time link was used: the same device may hear the answer again, nobody else. */
  @Column('uuid', { nullable: true })
  usedKey!: string | null;
}

export function participantView(row: Participant, presence: ParticipantView['presence']): ParticipantView {
  const { id, name, role, language, territoryId, withoutPhone } = row;
  return {
    ...{ id, name, role, language, territoryId, presence, lastSeen: row.lastSeenAt.toISOString() },
    ...(withoutPhone && { withoutPhone }),
  };
}

/** `of`: the territory that this row is another name of. */
export function territoryView({ id }: Territory, of: Territory): TerritoryView {
  const { name, level, country, region, state } = of;
  return { id, name, level, country, region, state, ...(of.id !== id && { mergedInto: of.id }) };
}
