// Before each round: people come to tables, proposed by a solver, by lot, by hand or by their own choice; then late-comers.
// Owns `forming_run`.
// Listens to nobody.
export { FormingModule } from './forming.module.ts';
