import type { Group, Participant } from '@case-lab/contract';
import { useMove } from '../../groups/use-groups.ts';
import { useHarvesting } from '../../harvest/use-harvest.ts';
import { useSay } from '../../parts/Toasts.tsx';
import { useShow, useStep } from '../../plenary/use-queue.ts';
import { type Command, useClockCommand } from '../../programme/use-clock-command.ts';
import { refusalOf } from '../../wire/http.ts';
import { groupWords } from '../../words/groups.ts';
import { harvestWords } from '../../words/harvest.ts';
import { useTell, useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';

type Source = { boardId: string; noteId: string };

/** What a facilitator does; every act says what became of it. */
export function useFacilitating(labId: string) {
  const say = useSay();
  const tell = useTell();
  const refusals = useWords(refusalWords);
  const harvest = useWords(harvestWords);
  const groups = useWords(groupWords);
  const clock = useClockCommand(labId);
  const show = useShow(labId);
  const step = useStep(labId);
  const move = useMove(labId);
  const { lift, takeBack } = useHarvesting(labId);
  const onError = (error: unknown) => say({ kind: 'danger', text: refusals[refusalOf(error)] });
  const liftNote = (source: Source) =>
    lift.mutate(source, { onError, onSuccess: () => say({ text: harvest.lifted, ms: 4000 }) });
  return {
    command: (command: Command) => clock.mutate(command, { onError }),
    isCommanding: clock.isPending,
    show: (itemId: string | null) => show.mutate(itemId, { onError }),
    isShowing: show.isPending,
    step: (itemId: string, by: -1 | 1) => step.mutate({ itemId, by }, { onError }),
    lift: liftNote,
    takeBack: (item: { id: string; source: Source }) =>
      takeBack.mutate(item.id, {
        onError,
        onSuccess: () =>
          say({
            text: harvest.tookBack,
            action: {
              word: harvest.undo,
              do: () => liftNote({ boardId: item.source.boardId, noteId: item.source.noteId }),
            },
          }),
      }),
    move: (person: Pick<Participant, 'id' | 'name'>, group: Pick<Group, 'id' | 'name'>) =>
      move.mutate(
        { groupId: group.id, participantId: person.id },
        { onError, onSuccess: () => say({ text: groups.moved(person.name, tell(group.name)) }) },
      ),
  };
}

export type Facilitating = ReturnType<typeof useFacilitating>;
