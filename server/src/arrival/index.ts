// The hour before the day begins: people come in at the doors, and their registration becomes a seat.
// Owns `badge`, `arrival`.
// Listens to nobody.
export { ArrivalModule } from './arrival.module.ts';
