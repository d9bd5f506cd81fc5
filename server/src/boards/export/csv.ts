import type { BoardSheet, SheetNote } from '@case-lab/contract/boards';
import { commented, named, type Paper, reacted, told, wordsOf } from '@case-lab/contract/boards';
import { csvOf } from '../../wiring/tables/write-table.ts';

const NOTE_COLUMNS = [
  ...(['frame', 'cluster', 'kind', 'text', 'translation', 'author', 'territory', 'technology'] as const),
  ...(['reactions', 'comments', 'hidden'] as const),
];
const VERDICT_COLUMNS = [
  ...(['technology', 'territory', 'participant', 'verdict', 'confidence', 'lacks', 'has'] as const),
  ...(['adaptation', 'condition', 'barriers', 'enablers', 'question'] as const),
];
const STEP_COLUMNS = [
  'author',
  'territory',
  'technology',
  'cue',
  'action',
  'due',
  'needs',
  'helpers',
] as const;

/** Notes in the order of the board, a line each. Of a hidden one its place only, so that the lines are as many as the notes. */
export function notesCsv(paper: Paper): string {
  const { columns, yes, kinds, otherPlaces } = wordsOf(paper);
  const head = NOTE_COLUMNS.map((column) => columns[column]);
  const lines = paper.sheet.frames.flatMap(({ title, parts }) =>
    parts.flatMap((part) =>
      part.notes.map((note) => {
        const place = [told(paper, title) || otherPlaces, part.title ?? ''];
        return note.isHidden
          ? [...place, ...Array(8).fill(''), yes]
          : [...place, kinds[note.kind], ...cellsOf(paper, note), ''];
      }),
    ),
  );
  return csvOf([head, ...lines], paper.language);
}

function cellsOf(paper: Paper, note: SheetNote): string[] {
  const { text, translation, author, territory, technology } = note;
  const about = [text, translation, author, told(paper, territory), named(paper, technology)];
  return [...about, reacted(note), commented(paper, note).join('\n')];
}

/** Every verdict, and whose it is. */
export function verdictsCsv(paper: Paper): string {
  const { columns, conditions, sure, verdicts } = wordsOf(paper);
  const head = VERDICT_COLUMNS.map((column) => columns[column]);
  const lines = paper.sheet.verdicts.map((one) => [
    ...[named(paper, one.technology), told(paper, one.territory), one.participant, verdicts[one.verdict]],
    one.confidence ? sure[one.confidence] : '',
    ...[one.lacks, one.has].map((which) => which.map((what) => conditions[what]).join(', ')),
    ...[one.adaptation, one.condition, one.barriers, one.enablers, one.question],
  ]);
  return csvOf([head, ...lines], paper.language);
}

/** Every first step, as they were made. */
export function stepsCsv(paper: Paper): string {
  const { columns } = wordsOf(paper);
  const lines = paper.sheet.steps.map((step: BoardSheet['steps'][number]) => [
    ...[step.author, told(paper, step.territory), named(paper, step.technology)],
    ...[step.cue, step.action, step.due, step.needs, step.helpers],
  ]);
  return csvOf([STEP_COLUMNS.map((column) => columns[column]), ...lines], paper.language);
}
