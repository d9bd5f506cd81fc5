// The cases that experts bring, and their technologies.
// Owns `lab_case`, `technology`.
// Listens to nobody.
export { CasesModule } from './cases.module.ts';
export { CasesService } from './cases.service.ts';
