import { PaperButton } from './paper/PaperButton.tsx';
import { WhoIsHere } from './table/WhoIsHere.tsx';
import { UndoRedo } from './UndoRedo.tsx';
import { VersionsButton } from './versions/VersionsButton.tsx';

/*
 * What stands beside the notes of an open board, and is asked for as soon as the board is: it comes a moment after them, in
 * one file, so that the notes do not wait for it.
 */
export { Announcer } from './Announcer.tsx';
export { LargeDeletes } from './LargeDeletes.tsx';
export { PickBar } from './list/PickBar.tsx';
export { RefusedNotice } from './RefusedNotice.tsx';
export { JudgingFor } from './table/JudgingFor.tsx';
export { LookBanner } from './table/LookBanner.tsx';

/** The tools before the state of saving: who sits here, and one's own last step back. */
export function BarTools({ hasUndo }: { hasUndo: boolean }) {
  return (
    <>
      <WhoIsHere />
      {hasUndo && <UndoRedo />}
    </>
  );
}

/** The tools at the end of the bar. */
export function BarEnd(_: object) {
  return (
    <>
      <PaperButton />
      <VersionsButton />
    </>
  );
}
