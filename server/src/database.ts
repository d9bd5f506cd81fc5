import { DataSource, type DataSourceOptions } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Labs1763800000001 } from '../migrations/1763800000001-labs.ts';
import { People1763800000002 } from '../migrations/1763800000002-people.ts';
import { Programme1763800000003 } from '../migrations/1763800000003-programme.ts';
import { ExpertsAndCases1763800000004 } from '../migrations/1763800000004-experts-and-cases.ts';
import { Groups1763800000005 } from '../migrations/1763800000005-groups.ts';
import { Boards1763800000006 } from '../migrations/1763800000006-boards.ts';
import { HarvestAndPlenary1763800000007 } from '../migrations/1763800000007-harvest-and-plenary.ts';
import { ProgrammeAndBoards1763800000008 } from '../migrations/1763800000008-programme-and-boards.ts';
import { BoardsVersions1763800000009 } from '../migrations/1763800000009-boards-versions.ts';
import { PeopleWithoutPhone1763800000010 } from '../migrations/1763800000010-people-without-phone.ts';
import { RegistrationForms1763800000012 } from '../migrations/1763800000012-registration-forms.ts';
import { PeopleAudit1763800000013 } from '../migrations/1763800000013-people-audit.ts';
import { PeopleAccounts1763800000014 } from '../migrations/1763800000014-people-accounts.ts';
import { LabsDesk1763800000015 } from '../migrations/1763800000015-labs-desk.ts';
import { WiringMail1763800000017 } from '../migrations/1763800000017-wiring-mail.ts';
import { RegistrationOnePerson1763800000018 } from '../migrations/1763800000018-registration-one-person.ts';
import { ExpertsInvited1763800000020 } from '../migrations/1763800000020-experts-invited.ts';
import { CasesInStates1763800000021 } from '../migrations/1763800000021-cases-in-states.ts';
import { CasesMedia1763800000022 } from '../migrations/1763800000022-cases-media.ts';
import { ProgrammePlans1763800000023 } from '../migrations/1763800000023-programme-plans.ts';
import { ProgrammeCalendars1763800000024 } from '../migrations/1763800000024-programme-calendars.ts';
import { PeopleTerritories1763800000025 } from '../migrations/1763800000025-people-territories.ts';
import { ArrivalBadges1763800000026 } from '../migrations/1763800000026-arrival-badges.ts';
import { ProgrammeLater1763800000030 } from '../migrations/1763800000030-programme-later.ts';
import { Forming1763800000037 } from '../migrations/1763800000037-forming.ts';
import { RegistrationTexts1763800000041 } from '../migrations/1763800000041-registration-texts.ts';
import { LabsClosed1763800000042 } from '../migrations/1763800000042-labs-closed.ts';
import { Arrival, Badge } from './arrival/arrival.entities.ts';
import { Board, BoardCheckpoint, BoardDocument, BoardUpdate, ClientId } from './boards/boards.entities.ts';
import { BoardAside, BoardVersion } from './boards/versions.entities.ts';
import { LabCase, Technology } from './cases/cases.entities.ts';
import { Media, MediaOriginal, MediaPage } from './cases/media/media.entities.ts';
import { ExpertAssignment } from './experts/expert-assignment.entity.ts';
import { FormingRun } from './forming/forming-run.entity.ts';
import { Membership, SmallGroup } from './groups/groups.entities.ts';
import { HarvestItem } from './harvest/harvest-item.entity.ts';
import { Lab } from './labs/lab.entity.ts';
import { Person, RecoveryCode, RecoveryLink } from './people/accounts/accounts.entities.ts';
import { AuditEvent } from './people/audit-event.entity.ts';
import { Participant, SignIn, SignInLink, Territory } from './people/people.entities.ts';
import { Invitation } from './people/staff/invitation.entity.ts';
import { Plenary, PlenaryItem } from './plenary/plenary.entities.ts';
import { CalendarAddress, ProgrammePlan, ProgrammeRelease } from './programme/plans.entities.ts';
import { Clock, Phase, PhaseRun, Session } from './programme/programme.entities.ts';
import { Registration, RegistrationForm } from './registration/registration.entities.ts';
import type { Config } from './wiring/config.ts';
import { openEmbedded } from './wiring/embedded/embedded.ts';
import { Mail } from './wiring/mail/mail.entity.ts';
import { PostgresNames } from './wiring/naming.ts';
import { endSilentConnections } from './wiring/silent-connections.ts';

const tables: Partial<DataSourceOptions> = {
  entities: [
    ...[Lab, Territory, Participant, SignIn, SignInLink, AuditEvent],
    ...[Person, RecoveryCode, RecoveryLink, Invitation],
    ...[Session, Phase, PhaseRun, Clock, ExpertAssignment, LabCase, Technology],
    ...[ProgrammePlan, ProgrammeRelease, CalendarAddress],
    ...[RegistrationForm, Registration, Badge, Arrival],
    ...[Media, MediaOriginal, MediaPage],
    ...[SmallGroup, Membership, Board, BoardDocument, BoardUpdate, BoardCheckpoint, ClientId],
    ...[BoardVersion, BoardAside],
    ...[FormingRun, HarvestItem, Plenary, PlenaryItem, Mail],
  ],
  migrations: [
    ...[Labs1763800000001, People1763800000002, Programme1763800000003, ExpertsAndCases1763800000004],
    ...[Groups1763800000005, Boards1763800000006, HarvestAndPlenary1763800000007],
    ...[ProgrammeAndBoards1763800000008, BoardsVersions1763800000009, PeopleWithoutPhone1763800000010],
    RegistrationForms1763800000012,
    ...[PeopleAudit1763800000013, PeopleAccounts1763800000014, LabsDesk1763800000015],
    ...[WiringMail1763800000017, RegistrationOnePerson1763800000018],
    ...[ExpertsInvited1763800000020, CasesInStates1763800000021, CasesMedia1763800000022],
    ...[ProgrammePlans1763800000023, ProgrammeCalendars1763800000024],
    ...[PeopleTerritories1763800000025, ArrivalBadges1763800000026, ProgrammeLater1763800000030],
    Forming1763800000037,
    ...[RegistrationTexts1763800000041, LabsClosed1763800000042],
  ],
};

const settings = {
  type: 'postgres',
  namingStrategy: new PostgresNames(),
  migrationsTransactionMode: 'each',
  installExtensions: false,
  // A missing id must never read as "any".
  invalidWhereValuesBehavior: { undefined: 'throw', null: 'throw' },
} as const;

export type Database = {
  source: DataSource;
  /** Of the embedded database: a consistent copy in the data folder; resolves to its path. */
  snapshot?: () => Promise<string>;
  close(): Promise<void>;
};

/** Opens the database that the configuration names, brought up to date by its migrations. */
export async function openDatabase(
  config: Config,
  answer?: (request: string) => Promise<string>,
): Promise<Database> {
  const embedded = config.databaseUrl ? undefined : await openEmbedded(config.dataDir, { answer });
  const place = embedded
    ? { extra: embedded.extra }
    : {
        url: config.databaseUrl,
        extra: {
          ...{ max: 10, connectionTimeoutMillis: 5000, statement_timeout: 30_000 },
          // The locks of a server that was cut off in the middle of a transaction.
          idle_in_transaction_session_timeout: 10_000,
        },
      };
  const source = new DataSource({ ...settings, ...tables, ...place } as DataSourceOptions);
  const close = async () => {
    if (source.isInitialized) await source.destroy();
    await embedded?.close();
  };
  try {
    await source.initialize();
    await source.runMigrations();
    if (!embedded) endSilentConnections((source.driver as PostgresDriver).master);
  } catch (error) {
    await close();
    throw error;
  }
  return { source, snapshot: embedded?.snapshot, close };
}
