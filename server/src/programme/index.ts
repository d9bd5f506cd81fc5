// The programme: sessions, their phases, and the one running clock.
// Owns `session`, `phase`, `phase_run`, `clock`.
// Listens to itself, to ring when a phase's time is up.
export { ClockService } from './clock.service.ts';
export { ProgrammeModule } from './programme.module.ts';
export { ProgrammeService } from './programme.service.ts';
