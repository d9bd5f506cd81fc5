// Before the day: a new lab from nothing, from another one or from a template; and what a lab still lacks.
// Owns nothing; it works through the rooms' services.
// Listens to nobody.

export { FIRST_FORM, FIRST_HARVEST } from './first-programme.ts';
export { FoundingModule } from './founding.module.ts';
