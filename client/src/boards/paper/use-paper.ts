import { type Paper, readSheet } from '@case-lab/contract/boards';
import { useCases } from '../../cases/use-cases.ts';
import { useGroups } from '../../groups/use-groups.ts';
import { useMe } from '../../groups/use-me.ts';
import { serverNow } from '../../wire/server-clock.ts';
import { useLanguage, useTell } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';

/** Reads the board as this device has it now, for paper; `undefined` while it is not open. Works without a connection. */
export function usePaper(): () => Paper | undefined {
  const { store, person, territory, technologies } = useBoard();
  const { language } = useLanguage();
  const tell = useTell();
  const labId = useMe().data?.lab.id ?? '';
  const group = useGroups(labId).data?.find(({ boardId }) => boardId === store.boardId);
  const about = useCases(labId).data?.cases.find(({ id }) => id === group?.caseId);
  return () => {
    const [board, frames] = [store.sync('board')?.doc, store.sync('frames')?.doc];
    if (!board || !frames) return undefined;
    const sheet = readSheet(board, frames, {
      author: (clientId) => store.author(clientId),
      person: (id) => {
        const found = person(id);
        return found && { name: found.name, territory: found.territory?.id };
      },
      territory: (id) => territory(id)?.name,
      technology: (id) => technologies?.find((one) => one.id === id),
    });
    const places = new Set(group?.memberIds.flatMap((id) => person(id)?.territory?.name ?? []).map(tell));
    return {
      ...{ sheet, language, lab: '' },
      group: group ? tell(group.name) : '',
      case: about ? tell(about.title) : '',
      territories: [...places].sort((a, b) => a.localeCompare(b, language)),
      asOf: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(serverNow()),
    };
  };
}
