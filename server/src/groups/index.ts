// Small groups at their tables, and the door through which people come to them.
// Owns `small_group`, `membership`.
// Listens to nobody.
export { DoorService } from './door.service.ts';
export { GroupsModule } from './groups.module.ts';
export { GroupsService } from './groups.service.ts';
export { MergingService } from './merging.service.ts';
export { SeatingService } from './seating.service.ts';
