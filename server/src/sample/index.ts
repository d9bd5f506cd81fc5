// The sample lab: what an empty house opens with, and what rehearsals and benchmarks play in.
// Owns nothing; it works through the rooms' services.
// Listens to nobody.
export { makeSample } from './make-sample.ts';
export { linkFor, STAFF_ROLES, type StaffRole } from './staff.ts';
