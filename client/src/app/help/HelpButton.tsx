import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { later } from '../../parts/later.tsx';
import { WaitingSheet } from '../../parts/WaitingSheet.tsx';
import { appWords } from '../../words/app.ts';
import { helpWords } from '../../words/help.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useSeat } from '../entrance.ts';
import { guideQuery, guidesFor } from './guides.ts';

const HelpSheet = later(async () => (await import('./HelpSheet.tsx')).HelpSheet);

/** Whatever is needed to begin comes first; help may take its time. */
const AFTER_MS = 4000;

type HelpButtonProps = {
  className?: string /** Whether its word is seen, or only read aloud. */;
  showWord?: boolean;
};

/** The question mark, and the guide behind it. */
export function HelpButton({ className, showWord = false }: HelpButtonProps) {
  const words = useWords(helpWords);
  const { close } = useWords(appWords);
  const [isOpen, open] = useState(false);
  useHelpAtHand();
  return (
    <>
      <Button
        kind={showWord ? 'plain' : 'quiet'}
        size="small"
        className={className}
        aria-label={showWord ? undefined : words.help}
        title={showWord ? undefined : words.help}
        onClick={() => open(true)}
      >
        <QuestionMark />
        {showWord && words.help}
      </Button>
      {isOpen && (
        <Suspense fallback={<WaitingSheet word={words.help} closeWord={close} onClose={() => open(false)} />}>
          <HelpSheet onClose={() => open(false)} />
        </Suspense>
      )}
    </>
  );
}

function QuestionMark() {
  return (
    <svg viewBox="0 0 20 20" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="10" cy="10" r="7.6" strokeWidth="1.7" />
      <path
        d="M7.7 7.9c.2-1.3 1.1-2 2.4-2 1.4 0 2.4.8 2.4 2 0 1.8-2.4 1.9-2.4 3.6m0 2.5v.1"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Fetches what help consists of before anybody asks: it is wanted most where the connection is worst. */
function useHelpAtHand(): void {
  const cache = useQueryClient();
  const { language } = useLanguage();
  const { role } = useSeat().participant;
  useEffect(() => {
    const fetchHelp = async () => {
      await HelpSheet.fetch();
      for (const name of guidesFor(role)) void cache.prefetchQuery(guideQuery(name, language));
    };
    const timer = setTimeout(() => void fetchHelp(), AFTER_MS);
    return () => clearTimeout(timer);
  }, [cache, role, language]);
}
