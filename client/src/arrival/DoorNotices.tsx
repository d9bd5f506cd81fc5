import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { doorWords } from '../words/door.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { clockTime } from './clock-time.ts';
import type { DoorState, DoorStore } from './door-store.ts';

/** What whoever stands at the door must know: no connection, who waits to be sent, who could not be let in. */
export function DoorNotices({ door, state }: { door: DoorStore; state: DoorState }) {
  const words = useWords(doorWords);
  const { language } = useLanguage();
  const refusal = useDeskRefusal();
  const { isOnline, isKept, waiting, refused, listAt } = state;
  return (
    <>
      {!isOnline && (
        <Notice kind="warn" title={waiting.length > 0 ? words.waiting(waiting.length) : undefined}>
          {words.waitingMore} {listAt !== undefined && words.kept(clockTime(listAt, language))}{' '}
          {!isKept && words.noStorage}
        </Notice>
      )}
      {refused.map(({ waiting: one, error }) => (
        <Notice
          key={one.key}
          kind="danger"
          title={`${words.refused}: ${'walkIn' in one ? one.walkIn.name : one.name}`}
          action={<Button onClick={() => door.dismiss(one.key)}>{words.dismiss}</Button>}
        >
          {refusal(error)}
        </Notice>
      ))}
    </>
  );
}
