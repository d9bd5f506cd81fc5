import { Notice } from '../parts/Notice.tsx';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';

/** Why something was not done, where it was not. */
export function Refused({ error }: { error: unknown }) {
  const say = useDeskRefusal();
  return error ? <Notice kind="danger">{say(error)}</Notice> : null;
}
