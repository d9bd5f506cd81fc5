import { Suspense, useState } from 'react';
import { useExperts } from '../experts/use-experts.ts';
import { useLab } from '../labs/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { later } from '../parts/later.tsx';
import { WaitingSheet } from '../parts/WaitingSheet.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { sessionWords } from '../words/sessions.ts';
import { useSeat } from './entrance.ts';

const ProgrammeSheet = later(async () => (await import('../programme/ProgrammeSheet.tsx')).ProgrammeSheet);

/** The programme of the lab, a press away from every screen. */
export function ProgrammeButton() {
  const words = useWords(sessionWords);
  const { close } = useWords(appWords);
  const { id } = useSeat().lab;
  const lab = useLab(id).data;
  const experts = useExperts(id).data ?? [];
  const [isOpen, open] = useState(false);
  const onClose = () => open(false);
  const waiting = <WaitingSheet word={words.programme} closeWord={close} onClose={onClose} />;
  return (
    <>
      <Button size="small" onClick={() => open(true)}>
        {words.programme}
      </Button>
      {isOpen &&
        (lab ? (
          <Suspense fallback={waiting}>
            <ProgrammeSheet
              lab={lab}
              experts={new Map(experts.map((expert) => [expert.id, expert.name]))}
              onClose={onClose}
            />
          </Suspense>
        ) : (
          waiting
        ))}
    </>
  );
}
