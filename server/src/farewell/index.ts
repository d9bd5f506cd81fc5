// When people go: what the lab knows of them as a file, the end of it, and the day after which nobody is kept.
// Owns no table: it goes through the rooms that do.
// Listens to nobody.
export { FarewellModule } from './farewell.module.ts';
