import type { OwnSeat } from '@case-lab/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { homeOf } from '../../groups/use-me.ts';
import { keepSeat } from '../../people/kept-seat.ts';
import { deskApi } from '../../wire/desk-http.ts';

/** The page begins anew: its socket, and whatever it knew of another lab, belong to the seat before. */
export function openSeat({ role }: Pick<OwnSeat, 'role'>): void {
  window.location.assign(homeOf(role));
}

/** Signs this device in by password. Where the person has one seat its screen opens; of several they choose. */
export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (proof: { email: string; password: string; code?: string }) => deskApi.accounts.signIn(proof),
    onSuccess: ({ seat, seats }) => {
      keepSeat();
      cache.clear();
      if (seats.length === 1) openSeat(seat);
    },
  });
}

/** Goes to another seat of the same person; to the one that the device has already it only opens its screen. */
export function useSwitchSeat(now: string | undefined) {
  return useMutation({
    mutationFn: async (seat: OwnSeat) => {
      if (seat.participantId === now) return seat;
      return (await deskApi.accounts.switchSeat({ participantId: seat.participantId })).seat;
    },
    onSuccess: openSeat,
  });
}
