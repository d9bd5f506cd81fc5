// The first room of the day: what a lab is and says of itself, a place to join by code, and a state.
// Owns the table `lab`.
// Listens to nobody.
export { codeFrom } from './codes.ts';
export { LabDeskService } from './lab-desk.service.ts';
export { LabsModule } from './labs.module.ts';
export { LabsService } from './labs.service.ts';
export { dayAfter, daysBetween, localTime, momentAt } from './local-time.ts';
