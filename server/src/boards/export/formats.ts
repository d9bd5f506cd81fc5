import type { ExportFormat } from '@case-lab/contract';
import { type Paper, wordsOf } from '@case-lab/contract/boards';
import { blocksOf } from './blocks.ts';
import { notesCsv, stepsCsv, verdictsCsv } from './csv.ts';
import type { Drawing, DrawingRoom } from './drawing.ts';
import { FONTS } from './font.ts';
import { markdown } from './markdown.ts';
import { svgOf } from './svg.ts';

/** A picture of more pixels than this is of no use in a document, and costs its reader's phone the memory. */
const MOST_PIXELS = 24_000_000;
const LONGEST_SIDE = 12_000;

const TYPES: Record<ExportFormat, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  md: 'text/markdown; charset=utf-8',
  ...{ 'notes.csv': 'text/csv; charset=utf-8', 'verdicts.csv': 'text/csv; charset=utf-8' },
  'steps.csv': 'text/csv; charset=utf-8',
};

/** The paper as a file of that format. */
export async function written(paper: Paper, format: ExportFormat, room: DrawingRoom): Promise<Blob> {
  return new Blob([await contentOf(paper, format, room)], { type: TYPES[format] });
}

async function contentOf(paper: Paper, format: ExportFormat, room: DrawingRoom) {
  switch (format) {
    case 'pdf':
      return room.draw(pdfDrawing(paper));
    case 'png':
      return room.draw(pngDrawing(paper));
    case 'svg':
      return svgOf(paper).svg;
    case 'md':
      return markdown(paper);
    case 'notes.csv':
      return notesCsv(paper);
    case 'verdicts.csv':
      return verdictsCsv(paper);
    case 'steps.csv':
      return stepsCsv(paper);
  }
}

function pdfDrawing(paper: Paper): Drawing {
  const title = `${paper.lab}: ${paper.group}`;
  return { do: 'pdf', blocks: blocksOf(paper), title, language: paper.language, fonts: FONTS };
}

function pngDrawing(paper: Paper): Drawing {
  const { svg, w, h } = svgOf(paper);
  const zoom = Math.min(2, LONGEST_SIDE / Math.max(w, h), Math.sqrt(MOST_PIXELS / (w * h)));
  return { do: 'png', svg, zoom, fonts: FONTS };
}

/** `Лаборатория, Группа 1, заметки.csv`: what any system takes as a name. */
export function fileName(paper: Paper, format: ExportFormat): string {
  const { files } = wordsOf(paper);
  const [what, ending] = {
    ...{ pdf: [files.board, 'pdf'], png: [files.board, 'png'], svg: [files.board, 'svg'] },
    ...{
      md: [files.board, 'md'],
      'notes.csv': [files.notes, 'csv'],
      'verdicts.csv': [files.verdicts, 'csv'],
    },
    'steps.csv': [files.steps, 'csv'],
  }[format] as [string, string];
  const name = [paper.lab, paper.group, what].map((part) => part.slice(0, 60)).join(', ');
  return `${name.replace(/[\p{C}\s\\/:*?"<>|]+/gu, ' ').trim()}.${ending}`;
}
