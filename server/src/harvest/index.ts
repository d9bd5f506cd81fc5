// What the groups hand up to the plenary, each item with its source.
// Owns `harvest_item`.
// Listens to nobody.
export { HarvestModule } from './harvest.module.ts';
export { HarvestService } from './harvest.service.ts';
