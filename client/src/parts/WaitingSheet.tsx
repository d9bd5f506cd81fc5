import { Sheet } from './Sheet.tsx';
import { Waiting } from './Waiting.tsx';

type WaitingSheetProps = { word: string; closeWord: string; onClose: () => void; place?: 'side' | 'middle' };

/** Stands where a sheet will be, while it is on its way: whoever does not want to wait closes it. */
export function WaitingSheet({ word, ...sheet }: WaitingSheetProps) {
  return (
    <Sheet title={word} {...sheet}>
      <Waiting word={word} />
    </Sheet>
  );
}
