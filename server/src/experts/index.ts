// Who presents: the experts of the lectorium and the givers of cases, from their invitation on.
// Owns `expert_assignment`.
// Listens to nobody.
export { ExpertsModule } from './experts.module.ts';
export { ExpertsService } from './experts.service.ts';
export { InvitationsService } from './invitations.service.ts';
