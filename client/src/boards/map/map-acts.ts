import { type ManyActs, manyActs } from './many-acts.ts';
import { type NoteActs, noteActs } from './note-acts.ts';
import type { OnMap } from './on-map.ts';
import { type TieActs, tieActs } from './tie-acts.ts';

/** What can be done on the map, by finger, mouse or key. */
export type MapActs = NoteActs & ManyActs & TieActs;

export function mapActs(on: OnMap): MapActs {
  return { ...noteActs(on), ...manyActs(on), ...tieActs(on) };
}
