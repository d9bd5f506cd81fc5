import type { ReactNode } from 'react';
import { useWords } from '../words/language.ts';
import { savingWords } from '../words/saving.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

type ContestedProps = { theirs: ReactNode; onKeep: () => void; onTake: () => void };

/** Stands below a field that somebody else has changed while one wrote in it: nobody's words go by themselves. */
export function Contested({ theirs, onKeep, onTake }: ContestedProps) {
  const words = useWords(savingWords);
  return (
    <Notice
      kind="warn"
      title={words.conflict}
      action={
        <>
          <Button size="small" onClick={onKeep}>
            {words.keepMine}
          </Button>
          <Button size="small" onClick={onTake}>
            {words.takeTheirs}
          </Button>
        </>
      }
    >
      {theirs || words.empty}
    </Notice>
  );
}
