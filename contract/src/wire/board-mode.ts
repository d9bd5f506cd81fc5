/** Why a board is read only, as a reason the client has words for. */
export type ReadReason = 'visitor' | 'phase_closed' | 'phase_reads' | 'frozen' | 'template';
/**
 * What one may do on a board. `edits`: whose notes may be changed. `anonymous`: one writes under client ids that are told to
 * nobody; only those are taken then, and they are taken only then.
 */
export type BoardMode =
  | { mode: 'write'; edits: 'own' | 'all'; anonymous?: true }
  | { mode: 'read'; reason: ReadReason };

/** Whether one writes under client ids that are told to nobody. */
export function isAnonymous(mode: BoardMode | undefined): boolean {
  return mode?.mode === 'write' && mode.anonymous === true;
}
