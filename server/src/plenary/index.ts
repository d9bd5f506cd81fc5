// The plenary: the queue of what the hall sees, and the one item that it sees now.
// Owns `plenary`, `plenary_item`.
// Listens to harvest.changed: what is lifted joins the queue, what is taken back leaves it.
export { PlenaryModule } from './plenary.module.ts';
