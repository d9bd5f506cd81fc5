import { createContext, useContext } from 'react';
import type { MapActs } from './map-acts.ts';

export const ActsContext = createContext<MapActs | undefined>(undefined);

/** What can be done on the map. */
export function useActs(): MapActs {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('a part of the map stands outside of a BoardMap');
  return acts;
}
