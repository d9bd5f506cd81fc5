import type { SheetNote } from '@case-lab/contract/boards';
import {
  byline,
  commented,
  headOf,
  named,
  type Paper,
  reacted,
  reasonsOf,
  told,
  wordsOf,
} from '@case-lab/contract/boards';

/** What a page is made of, from above to below; the thread that typesets knows nothing of boards. */
export type Block =
  | { do: 'title' | 'heading' | 'subheading' | 'text' | 'soft'; text: string }
  | { do: 'note'; text: string; under: string[]; foot: string }
  | { do: 'table'; head: string[]; rows: string[][]; shares: number[] };

/** The group's sheet for A4: the case and territories, notes by frame, verdicts, first steps. */
export function blocksOf(paper: Paper): Block[] {
  const words = wordsOf(paper);
  const { totals } = paper.sheet;
  const about = [paper.case && `${words.case}: ${paper.case}`];
  if (paper.territories.length > 0) about.push(`${words.territories}: ${paper.territories.join(', ')}`);
  return [
    { do: 'soft', text: paper.lab },
    { do: 'title', text: words.title(paper.group) },
    ...about.filter(Boolean).map((text) => ({ do: 'text' as const, text: text as string })),
    { do: 'soft', text: `${words.totals(totals)} ${words.asOf(paper.asOf)}.` },
    ...(totals.hidden > 0 ? [{ do: 'soft' as const, text: words.hidden(totals.hidden) }] : []),
    ...frames(paper),
    ...verdicts(paper),
    ...steps(paper),
  ];
}

function frames(paper: Paper): Block[] {
  const words = wordsOf(paper);
  return paper.sheet.frames.flatMap(({ title, parts }): Block[] => {
    const written = parts.flatMap((part): Block[] => {
      const shown = part.notes.filter(({ isHidden }) => !isHidden).map((note) => noteBlock(paper, note));
      const head = headOf(paper, part, parts);
      return shown.length > 0 && head ? [{ do: 'subheading', text: head }, ...shown] : shown;
    });
    const heading: Block = { do: 'heading', text: told(paper, title) || words.otherPlaces };
    return written.length > 0 ? [heading, ...written] : [heading, { do: 'soft', text: words.empty }];
  });
}

function noteBlock(paper: Paper, note: SheetNote): Block {
  const words = wordsOf(paper);
  const foot = [words.kinds[note.kind], byline(paper, note), named(paper, note.technology), reacted(note)];
  const under = [note.translation && `${words.translation}: ${note.translation}`, ...commented(paper, note)];
  return {
    do: 'note',
    text: note.text,
    under: under.filter(Boolean),
    foot: foot.filter(Boolean).join(' · '),
  };
}

function verdicts(paper: Paper): Block[] {
  const words = wordsOf(paper);
  const { verdicts, agreements } = paper.sheet;
  if (verdicts.length + agreements.length === 0) return [];
  const agreed = agreements.map((one) => [
    ...[named(paper, one.technology), told(paper, one.territory), words.agreed],
    [words.verdicts[one.verdict], one.sentence].filter(Boolean).join('\n'),
  ]);
  const given = verdicts.map((one) => {
    const sure = one.confidence ? ` (${words.sure[one.confidence]})` : '';
    const verdict = [words.verdicts[one.verdict] + sure, ...reasonsOf(paper, one)].join('\n');
    return [named(paper, one.technology), told(paper, one.territory), one.participant, verdict];
  });
  const { technology, territory, participant, verdict } = words.columns;
  return [
    { do: 'heading', text: words.verdictsTitle },
    {
      do: 'table',
      head: [technology, territory, participant, verdict],
      rows: [...agreed, ...given],
      shares: [3, 2, 2, 4],
    },
  ];
}

function steps(paper: Paper): Block[] {
  const words = wordsOf(paper);
  if (paper.sheet.steps.length === 0) return [];
  const rows = paper.sheet.steps.map((step) => [
    [byline(paper, step), named(paper, step.technology)].filter(Boolean).join('\n'),
    `${words.when} ${step.cue || '…'}, ${words.action} ${step.action || '…'}`,
    step.due,
    [step.needs, step.helpers && `${words.helpers}: ${step.helpers}`].filter(Boolean).join('\n'),
  ]);
  const { author, due, needs } = words.columns;
  return [
    { do: 'heading', text: words.steps },
    { do: 'table', head: [author, words.steps, due, needs], rows, shares: [3, 4, 1.6, 3] },
  ];
}
