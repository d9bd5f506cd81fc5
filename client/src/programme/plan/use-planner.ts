import type { Plan } from '@case-lab/contract';
import { useSay } from '../../parts/Toasts.tsx';
import { useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';
import { undone } from './acts.ts';
import { type Change, usePlan, usePlanning } from './use-plan.ts';

/** Changes the plan and says so, with a way back. */
export function usePlanner(labId: string) {
  const say = useSay();
  const words = useWords(planWords);
  const refused = useDeskRefusal();
  const { change } = usePlanning(labId);
  const plan = usePlan(labId).data?.plan;
  const onError = (error: unknown) => say({ kind: 'danger', text: refused(error) });
  const write = (next: Change) => void change.mutateAsync(next).catch(onError);
  /** `make`: undefined where it cannot be; `told`: what to say of the plan as it then is. False: nothing was done. */
  const act = (make: (plan: Plan) => Plan | undefined, told: (next: Plan) => string): boolean => {
    const next = plan && make(plan);
    if (!plan || !next) {
      say({ kind: 'danger', text: words.dayFull });
      return false;
    }
    write((now) => make(now) ?? now);
    // Said at once: it is seen at once too, and a way back behind the act is as good as one after it.
    say({
      text: told(next),
      ms: 10_000,
      action: { word: words.undo, do: () => write(undone(plan, next)) },
    });
    return true;
  };
  return { act, write, isBusy: change.isPending };
}

export type Planner = ReturnType<typeof usePlanner>;
