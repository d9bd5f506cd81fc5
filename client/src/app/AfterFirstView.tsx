import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Me } from '../groups/use-me.ts';
import { ProgrammeNews } from '../programme/ProgrammeNews.tsx';
import { canOpenOffline, keepAnswers } from './offline/kept-answers.ts';
import { keepFiles } from './offline/kept-files.ts';

/** What every screen inside does once its first view stands: tells of new releases, and keeps itself for a time without a connection. */
export function AfterFirstView({ me }: { me: Me }) {
  const cache = useQueryClient();
  useEffect(() => {
    if (!canOpenOffline()) return;
    const stops = [keepFiles(), keepAnswers(cache)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [cache]);
  return <ProgrammeNews me={me} />;
}
