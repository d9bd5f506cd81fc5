// The cases that experts bring, with their technologies, pictures and slides; the library of technologies across labs.
// Owns `lab_case`, `technology`, `media`, `media_original`, `media_page`.
// Listens to nobody.
export { CasesModule } from './cases.module.ts';
export { CasesService } from './cases.service.ts';
