export type { Guest, Received } from './arrival/arrival.ts';
export type { BoardCount, ExportFormat } from './boards/boards.ts';
export type { BoardVersion } from './boards/versions.ts';
export {
  CASE_TEXTS,
  type CaseCard,
  type CaseChanges,
  type CaseState,
  type CaseText,
  TECHNOLOGY_TEXTS,
  type TechnologyCard,
  type TechnologyChanges,
  type TechnologyText,
} from './cases/case-cards.ts';
export type { Case, Technology } from './cases/cases.ts';
export type { LibraryEntry } from './cases/library.ts';
export { type Media, MOST_MEDIA, MOST_PAGES, PDF_BYTES, PICTURE_BYTES } from './cases/media.ts';
export type { Clash } from './experts/clashes.ts';
export type { Expert } from './experts/experts.ts';
export type { ExpertInvitation, ExpertProfile } from './experts/invitations.ts';
export {
  FORMING_WAYS,
  type Formable,
  type FormingFault,
  type FormingRun,
  type FormingScore,
  type FormingWishes,
  formingWishes,
  GROUP_SIZES,
  MOST_TABLES,
  type ProposedTable,
  type Recap,
  type SeatOffer,
  type SeatReason,
  TRAITS,
  type Trait,
} from './forming/forming.ts';
export type { Gap, Lack, Readiness } from './founding/founding.ts';
export { type LabTemplate, labTemplate, type TemplateFault } from './founding/template.ts';
export type { Group, Seat, SignedIn, TableRole } from './groups/groups.ts';
export type { HarvestItem } from './harvest/harvest.ts';
export {
  type DeskLab,
  type LabDetails,
  type LabStart,
  lackingIn,
  nextState,
  stateBefore,
} from './labs/lab-desk.ts';
export type { Lab } from './labs/labs.ts';
export { type Account, type OwnDevice, type OwnSeat, PASSWORD_LENGTH } from './people/accounts.ts';
export { AUDIT_DEEDS, type AuditDeed, type AuditEvent, type AuditKind } from './people/audit.ts';
export { type Act, may, type Relation, type Who } from './people/may.ts';
export type { Participant, Territory } from './people/people.ts';
export type { Role } from './people/role.ts';
export { alikePlaces, soundOf } from './people/same-place.ts';
export {
  GIVEN_ROLES,
  type GivenRole,
  INVITATION_DAYS,
  INVITED_ROLES,
  type Invitation,
  type InvitedRole,
  type StaffMember,
} from './people/staff.ts';
export {
  CLIMATE_ZONES,
  type DescribedTerritory,
  HERITAGE,
  LAND_TYPES,
  LEVELS,
  POPULATION_BANDS,
  type Position,
  type TerritoryProfile,
} from './people/territories.ts';
export type { PlenaryItem, PlenaryQueue } from './plenary/plenary.ts';
export type { Clock, Run } from './programme/clock.ts';
export { clockOf, stateAt } from './programme/clock-of.ts';
export { NO_HARVEST, NOTHING_PLANNED, unsaid } from './programme/nothing-planned.ts';
export {
  type Conflict,
  type DeskPlan,
  type HarvestPlan,
  type Plan,
  type PlannedPhase,
  type PlannedSession,
  plan,
} from './programme/plan.ts';
export type { Change, Phase, PhaseKind, Release, Session } from './programme/programme.ts';
export {
  ASKABLE,
  ASKED,
  type Askable,
  type Asked,
  ORGANISATION_KINDS,
} from './registration/askable.ts';
export { answersTo, askedBy, isNothing, unsaidIn } from './registration/asking.ts';
export {
  type Applicant,
  applicant,
  type Consent,
  isSameText,
  type PastText,
  type Question,
  type Quota,
  type RegistrationForm,
  type Ticked,
  type ToldProfile,
} from './registration/form.ts';
export { type Counted, isMeantBy, type Shortage, shortagesFor } from './registration/quotas.ts';
export type { OpenForm, Registration } from './registration/registration.ts';
export type {
  BadRow,
  ImportReport,
  ListedRegistration,
  PostboxMail,
} from './registration/registration-desk.ts';
export { type Announcement, type AnnouncementOf, announcement, hears } from './wire/announcements.ts';
export { type BoardMode, isAnonymous, type ReadReason } from './wire/board-mode.ts';
export { contract, dayContract, deskContract } from './wire/contract.ts';
export { inLanguage } from './wire/in-language.ts';
export {
  type DayRefusalCode,
  type DeskRefusalCode,
  dayRefusals,
  deskRefusals,
  type RefusalCode,
  refusals,
} from './wire/refusals.ts';
export * from './wire/socket.ts';
export type { Language, LText } from './wire/text.ts';
