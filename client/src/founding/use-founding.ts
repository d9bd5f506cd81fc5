import type { LabStart } from '@case-lab/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { deskApi, deskQueries } from '../wire/desk-http.ts';

/** What the lab still lacks; counted anew whenever the section is opened. */
export function useReadiness(labId: string) {
  return useQuery({ ...deskQueries.founding.readiness.queryOptions({ input: { labId } }), staleTime: 0 });
}

/** `file`: the text of a template that was chosen. */
export type NewLab = LabStart & { key: string; from: 'nothing' | 'this_lab' | 'file'; file?: string };

/** Makes another lab. Sent again with the same key it makes no second one. */
export function useFound(labId: string) {
  return useMutation({
    mutationFn: ({ from, file = '', ...start }: NewLab) =>
      from === 'file'
        ? deskApi.founding.foundFromTemplate({ labId, file, ...start })
        : deskApi.founding.found({ labId, from, ...start }),
  });
}

/** Looks a chosen file through. */
export function usePreview(labId: string) {
  return useMutation({ mutationFn: (file: string) => deskApi.founding.previewTemplate({ labId, file }) });
}

export function useExport(labId: string) {
  return useMutation({ mutationFn: () => deskApi.founding.template({ labId }) });
}
