import { Suspense, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { later } from '../../parts/later.tsx';
import { firstMinuteWords } from '../../words/first-minute.ts';
import { useWords } from '../../words/language.ts';

// A late-comer opens it first of all, with a network or without.
const CaseSheet = later(() => import('./CaseSheet.tsx').then((m) => m.CaseSheet), { atOnce: true });

/** Opens the case of one's own group. */
export function CaseButton({ kind = 'plain' }: { kind?: 'main' | 'plain' }) {
  const words = useWords(firstMinuteWords);
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button kind={kind} size="small" onClick={() => open(true)}>
        {words.theCase}
      </Button>
      <Suspense>{isOpen && <CaseSheet onClose={() => open(false)} />}</Suspense>
    </>
  );
}
