import type { Run } from '@case-lab/contract';
import { useEffect, useRef } from 'react';
import { useSay } from '../parts/Toasts.tsx';
import { useNow } from '../wire/server-clock.ts';
import { useWords } from '../words/language.ts';
import { timeNoticeWords } from '../words/time-notices.ts';
import { noticeBetween } from './time-left.ts';

/** Says when five, two and one minute are left; nothing of what went by before the page was opened. */
export function TimeNotices({ run }: { run: Run }) {
  const say = useSay();
  const words = useWords(timeNoticeWords);
  const now = useNow(1000);
  const before = useRef(now);
  useEffect(() => {
    const minutes = noticeBetween(run, before.current, now);
    before.current = now;
    if (minutes) say({ text: words.left(minutes), ms: 4000 });
  }, [run, now, say, words]);
  return null;
}
