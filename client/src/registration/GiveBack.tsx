import { Button } from '../parts/Button.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { useChangeOwn } from './use-registering.ts';

/** Gives one's own consent back at once: a box to tick brings it again. */
export function GiveBack({ link, purpose }: { link: string; purpose: string }) {
  const words = useWords(registeringWords);
  const say = useSay();
  const refusal = useDeskRefusal();
  const { giveBack } = useChangeOwn(link);
  const act = () =>
    giveBack.mutate(purpose, { onError: (error) => say({ kind: 'danger', text: refusal(error) }) });
  return (
    <Button size="small" busy={giveBack.isPending} onClick={act}>
      {words.giveBack}
    </Button>
  );
}
