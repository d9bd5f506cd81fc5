// Before the day: what a lab asks of those who want to come, who has a seat or waits for one; at the door, that they came.
// Owns `registration_form`, `registration`.
// Listens to nobody.
export { type Guest, GuestsService } from './guests.service.ts';
export { linkOf } from './links.ts';
export { RegistrationModule } from './registration.module.ts';
export { RegistrationsService } from './registrations.service.ts';
