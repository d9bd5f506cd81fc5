import { isAnonymous, may, type RefusalCode } from '@case-lab/contract';
import type { Attendance } from './attendance.ts';
import { type ClientIdsService, SERVER_CLIENT } from './client-ids.service.ts';
import { passContentGate } from './content-gate.ts';
import { type Clocks, type Decoded, goesOn } from './gate.ts';

/**
 * What an update that has passed the gate may do here by the phase (B5, B6). FOREIGN_CLIENT: in an anonymous phase it
 * writes under an id that others know, and would give its author away. ANONYMOUS_OVER: the other way round. NOT_ALLOWED:
 * it changes another's note. `moved`: the clocks that it moves on; what only comes again is judged no more.
 */
export function passRights(
  { update, moved }: { update: Decoded; moved: Clocks },
  { document, who, mode, modeSince, names }: Attendance,
  clientIds: ClientIdsService,
): RefusalCode | undefined {
  if (mode.mode === 'read') return 'FROZEN';
  const isMasked = isAnonymous(mode);
  for (const client of moved.keys()) {
    if (clientIds.isAnonymous(client) !== isMasked) return isMasked ? 'FOREIGN_CLIENT' : 'ANONYMOUS_OVER';
  }
  // A judgement or a reaction bears its owner's name, an agreement the host's.
  const isName = (participant: string) => !isMasked && names.has(participant);
  const mayAgree = !isMasked && may(who.role, 'agree for the group', { lab: true, group: true });
  if (mode.edits === 'all') {
    // Whoever types on where they were has been let in there.
    if (goesOn(update)) return undefined;
    // Nobody writes into what is the server's or into another's judgement, also where everybody may change every note.
    const isOwn = (client: number) => client !== SERVER_CLIENT;
    // Nobody else's can have been seen before it is committed.
    const hasPassed = ({ client }: { client: number }) => clientIds.isOf(client, who);
    return passContentGate(update, document.doc, { isOwn, hasPassed, isName, mayAgree });
  }
  // Whoever went on with a note that bears their name would give their other notes away.
  const isOwn = (client: number) =>
    clientIds.isOf(client, who) && (!isMasked || clientIds.isAnonymous(client));
  return passContentGate(update, document.doc, {
    isOwn,
    isName,
    mayAgree,
    hasPassed: ({ client, clock }) => clientIds.isOf(client, who) && clock >= (modeSince.get(client) ?? 0),
  });
}
