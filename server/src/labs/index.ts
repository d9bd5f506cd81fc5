// The first room of the day: a lab has a title, a place to join by code, and a state.
// Owns the table `lab`.
// Listens to nobody.
export { codeFrom } from './codes.ts';
export { LabsModule } from './labs.module.ts';
export { LabsService } from './labs.service.ts';
