import type { BoardVersion } from '@case-lab/contract';
import { useState } from 'react';
import { Sheet } from '../../parts/Sheet.tsx';
import { appWords } from '../../words/app.ts';
import { useWords } from '../../words/language.ts';
import { versionWords } from '../../words/versions.ts';
import { OldBoard } from './OldBoard.tsx';
import { RestoreQuestion } from './RestoreQuestion.tsx';
import { useVersionName } from './use-versions.ts';
import { VersionList } from './VersionList.tsx';

type Step = { at: 'list' } | { at: 'old' | 'question'; version: BoardVersion };

/** The versions of a board: the list, a look at one of them, and the question before restoring it. */
export function VersionsSheet({ onClose }: { onClose: () => void }) {
  const words = useWords(versionWords);
  const app = useWords(appWords);
  const named = useVersionName();
  const [step, go] = useState<Step>({ at: 'list' });
  const title =
    step.at === 'list'
      ? words.title
      : step.at === 'old'
        ? named(step.version).name
        : words.askTitle(named(step.version).name);
  return (
    <Sheet title={title} closeWord={app.close} onClose={onClose}>
      {step.at === 'list' && <VersionList onLook={(version) => go({ at: 'old', version })} />}
      {step.at === 'old' && (
        <OldBoard
          version={step.version}
          onBack={() => go({ at: 'list' })}
          onRestore={() => go({ at: 'question', version: step.version })}
        />
      )}
      {step.at === 'question' && (
        <RestoreQuestion
          version={step.version}
          onBack={() => go({ at: 'old', version: step.version })}
          onDone={onClose}
        />
      )}
    </Sheet>
  );
}
