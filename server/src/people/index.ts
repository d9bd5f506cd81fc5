// The door of the day: who is here, from which territory, in which role, on which devices.
// Owns `territory`, `participant`, `sign_in`, `sign_in_link`, `person`,
// `recovery_code`, `recovery_link`, `invitation`, `audit_event`.
// Listens to nobody.
export { deviceName } from './accounts/device-name.ts';
export { RecoveryService } from './accounts/recovery.service.ts';
export { AuditService } from './audit.service.ts';
export type { Participant } from './people.entities.ts';
export { PeopleModule } from './people.module.ts';
export { type NewSeat, PeopleService } from './people.service.ts';
export { hashOf, SignInsService } from './sign-ins.service.ts';
export { InvitationsService } from './staff/invitations.service.ts';
export { TerritoriesService } from './territories.service.ts';
