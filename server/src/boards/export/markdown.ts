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

/** The board as a text to read: frames as headings, clusters below them, a list of notes, verdicts, first steps. */
export function markdown(paper: Paper): string {
  const words = wordsOf(paper);
  const { totals } = paper.sheet;
  const about: [string, string][] = [
    [words.case, paper.case],
    [words.territories, paper.territories.join(', ')],
  ];
  const lines = [
    `# ${plain(words.title(paper.group))}`,
    `${plain(paper.lab)}. ${plain(words.asOf(paper.asOf))}.`,
    about.flatMap(([word, what]) => (what ? `**${word}:** ${plain(what)}  ` : [])).join('\n'),
    words.totals(totals),
    ...(totals.hidden > 0 ? [words.hidden(totals.hidden)] : []),
    ...notes(paper),
    ...verdicts(paper),
    ...steps(paper),
  ];
  return `${lines.filter(Boolean).join('\n\n')}\n`;
}

function notes(paper: Paper): string[] {
  const words = wordsOf(paper);
  return paper.sheet.frames.flatMap(({ title, parts }) => {
    const heading = `## ${plain(told(paper, title) || words.otherPlaces)}`;
    const written = parts.flatMap((part) => {
      const shown = part.notes.filter(({ isHidden }) => !isHidden);
      if (shown.length === 0) return [];
      const list = shown.map((note) => noteLines(paper, note)).join('\n');
      const head = headOf(paper, part, parts);
      return head ? [`### ${plain(head)}`, list] : [list];
    });
    return [heading, ...(written.length > 0 ? written : [`*${words.empty}*`])];
  });
}

function noteLines(paper: Paper, note: SheetNote): string {
  const words = wordsOf(paper);
  const technology = named(paper, note.technology);
  const said = [words.kinds[note.kind], byline(paper, note), technology, reacted(note)].filter(Boolean);
  const under = [
    ...(note.translation ? [`${words.translation}: ${note.translation}`] : []),
    ...commented(paper, note).map((comment) => `— ${comment}`),
  ];
  const more = under.map((line) => `  - ${plain(line)}`);
  return [`- ${plain(note.text)} *(${plain(said.join('; '))})*`, ...more].join('\n');
}

function verdicts(paper: Paper): string[] {
  const words = wordsOf(paper);
  const { columns } = words;
  const { verdicts, agreements } = paper.sheet;
  if (verdicts.length + agreements.length === 0) return [];
  const row = (cells: string[]) => `| ${cells.map((cell) => plain(cell) || '–').join(' | ')} |`;
  const head = [
    columns.technology,
    columns.territory,
    columns.participant,
    columns.verdict,
    columns.confidence,
    columns.why,
  ];
  const agreed = agreements.map((one) => [
    ...[named(paper, one.technology), told(paper, one.territory), words.agreed],
    ...[words.verdicts[one.verdict], '', one.sentence],
  ]);
  const given = verdicts.map((one) => [
    ...[
      named(paper, one.technology),
      told(paper, one.territory),
      one.participant,
      words.verdicts[one.verdict],
    ],
    ...[one.confidence ? words.sure[one.confidence] : '', reasonsOf(paper, one).join('; ')],
  ]);
  const rule = `|${' --- |'.repeat(head.length)}`;
  return [`## ${words.verdictsTitle}`, [row(head), rule, ...[...agreed, ...given].map(row)].join('\n')];
}

function steps(paper: Paper): string[] {
  const words = wordsOf(paper);
  if (paper.sheet.steps.length === 0) return [];
  const list = paper.sheet.steps.map((step) => {
    const more: [string, string][] = [
      [words.due, step.due],
      [words.needs, step.needs],
      [words.helpers, step.helpers],
      [words.columns.technology, named(paper, step.technology)],
    ];
    const told = more.flatMap(([word, what]) => (what ? `${word}: ${plain(what)}` : [])).join('; ');
    const sentence = `${words.when} ${plain(step.cue) || '…'}, ${words.action} ${plain(step.action) || '…'}`;
    return `- **${sentence}** *(${plain(byline(paper, step))})*${told ? `  \n  ${told}` : ''}`;
  });
  return [`## ${words.steps}`, list.join('\n')];
}

/** What people wrote, on one line and without what Markdown or HTML would take for its own. */
function plain(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' / ')
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
    .trim();
}
