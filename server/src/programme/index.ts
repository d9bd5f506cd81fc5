// The programme: what is planned, what is released, and the one running clock.
// Owns `programme_plan`, `programme_release`, `session`, `phase`, `phase_run`, `clock`, `calendar_address`.
// Listens to itself, to ring when a phase's time is up.
export { ClockService } from './clock.service.ts';
export { PlansService } from './plans.service.ts';
export { ProgrammeModule } from './programme.module.ts';
export { ProgrammeService } from './programme.service.ts';
export { ReleasesService } from './releases.service.ts';
export { startIn } from './wall-clock.ts';
