import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { deskQueries } from '../wire/desk-http.ts';
import { type DoorState, DoorStore } from './door-store.ts';

/** The door of this device, for as long as it is on the screen. */
export function useDoor(labId: string): { door: DoorStore; state: DoorState } {
  const [door] = useState(() => new DoorStore(labId));
  useEffect(() => door.start(), [door]);
  const state = useSyncExternalStore(door.listen, () => door.state);
  return { door, state };
}

/** What a walk-in is asked to agree to. */
export function useWalkInConsents(labId: string) {
  return useQuery(deskQueries.arrivals.consents.queryOptions({ input: { labId } }));
}

const NAME_AT = 'case-lab:door';

/** What this door is called, as the other doors are told; remembered on this device. */
export function useDoorName(usual: string): [string, (name: string) => void] {
  const [name, setName] = useState(() => localStorage.getItem(NAME_AT) ?? `${usual} 1`);
  const keep = (next: string) => {
    localStorage.setItem(NAME_AT, next);
    setName(next);
  };
  return [name, keep];
}
