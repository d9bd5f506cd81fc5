import type { BoardVersion } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../groups/use-me.ts';
import { api, queries } from '../../wire/http.ts';
import { useLanguage, useTell, useWords } from '../../words/language.ts';
import { programmeWords } from '../../words/programme.ts';
import { versionWords } from '../../words/versions.ts';
import { readOld } from './old-board.ts';

function useBoardOf(boardId: string) {
  return { labId: useMe().data?.lab.id ?? '', boardId };
}

/** The versions of a board, asked anew whenever the sheet opens: nobody announces them. */
export function useVersions(boardId: string) {
  const input = useBoardOf(boardId);
  return useQuery({
    ...queries.boards.versions.queryOptions({ input }),
    enabled: input.labId !== '',
    refetchOnMount: 'always',
  });
}

/** The notes of an old board, null where this device cannot read them; they are let go with the view. */
export function useOldBoard({ boardId, id: versionId }: BoardVersion) {
  const input = { ...useBoardOf(boardId), versionId };
  return useQuery({
    queryKey: queries.boards.lookAtVersion.queryKey({ input }),
    queryFn: async () => readOld((await api.boards.lookAtVersion(input)).state),
    gcTime: 0,
  });
}

/** What can be done with versions; afterwards the list is asked anew. */
export function useVersionActs(boardId: string) {
  const board = useBoardOf(boardId);
  const cache = useQueryClient();
  const { language } = useLanguage();
  const onSettled = () =>
    cache.invalidateQueries({ queryKey: queries.boards.versions.queryKey({ input: board }) });
  const keep = useMutation({
    mutationFn: (name: string) => api.boards.keepVersion({ ...board, name, language }),
    onSettled,
  });
  const restore = useMutation({
    mutationFn: (wish: { versionId: string; restoreId: string }) =>
      api.boards.restoreVersion({ ...board, ...wish }),
    onSettled,
  });
  const repair = useMutation({ mutationFn: () => api.boards.repair(board), onSettled });
  return { keep, restore, repair };
}

/** A version's name and its moment, in the language of the screen. */
export function useVersionName(): (version: BoardVersion) => { name: string; time: string } {
  const words = useWords(versionWords);
  const { phase } = useWords(programmeWords);
  const tell = useTell();
  const { language } = useLanguage();
  const nameOf = (name: BoardVersion['name']): string => {
    switch (name.kind) {
      case 'phase':
        return words.afterPhase(phase[name.phase]);
      case 'hand':
        return tell(name.name);
      case 'before_restore':
        return words.beforeRestore;
    }
  };
  return ({ name, at }) => ({ name: nameOf(name), time: timeIn(language, at) });
}

function timeIn(language: string, at: string): string {
  const look = {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return new Intl.DateTimeFormat(language, look).format(new Date(at));
}
