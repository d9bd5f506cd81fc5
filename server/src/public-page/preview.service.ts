import { inLanguage, type Language } from '@case-lab/contract';
import { Injectable } from '@nestjs/common';
import { DrawingRoom, FONTS, linesOf } from '../boards/index.ts';
import { escaped } from './html.ts';
import type { PublicLab } from './public-lab.service.ts';
import { daysInWords } from './times.ts';

const [WIDTH, HEIGHT, EDGE] = [1200, 630, 80];
const SIZES = [84, 72, 60, 50];
const TITLE_LINES = 4;
const KEPT = 100;

/** The picture of a lab for share previews: drawn once for each state of its words, and kept. */
@Injectable()
export class PreviewService {
  private readonly drawing = new DrawingRoom();
  private readonly kept = new Map<string, Promise<Uint8Array>>();

  /** A PNG of 1200 x 630 px. */
  picture(lab: PublicLab, language: Language): Promise<Uint8Array> {
    const svg = svgOf(lab, language);
    const known = this.kept.get(svg);
    if (known) return known;
    const drawn = this.drawing.draw({ do: 'png', svg, zoom: 1, fonts: FONTS });
    drawn.catch(() => this.kept.delete(svg));
    this.kept.set(svg, drawn);
    const [eldest] = this.kept.keys();
    if (this.kept.size > KEPT && eldest) this.kept.delete(eldest);
    return drawn;
  }
}

function svgOf({ details }: PublicLab, language: Language): string {
  const tell = (text: typeof details.title) => inLanguage(text, language).text;
  const { size, lines } = titleLines(tell(details.title));
  const { startsOn, endsOn, place, host } = details;
  const about = [startsOn ? daysInWords(startsOn, endsOn, language) : '', tell(place)].filter(Boolean);
  const foot = [about.join(' · '), tell(host)].flatMap((line) => shortened(line, 34)).slice(-2);
  const said = (line: string, y: number, size: number, more: string) =>
    `<text x="${EDGE}" y="${y}" font-size="${size}" ${more}>${escaped(line)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="'Golos Text'">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#124b30"/>`,
    '<g transform="translate(850 300) scale(11)" opacity="0.22"><path fill="#86d6a3" d="M5 27V15C5 8.4 10.4 4 17 4h10v10c0 7.2-5.6 13-12.5 13H5Z"/>',
    '<path fill="none" stroke="#124b30" stroke-width="2.2" stroke-linecap="round" d="M5.5 26.5 19 13"/></g>',
    said(language === 'ru' ? 'Кейс-лаборатория' : 'Case Lab', 110, 34, 'fill="#b4e8c6" font-weight="600"'),
    ...lines.map((line, at) =>
      said(line, 150 + size + Math.round(at * size * 1.15), size, 'fill="#ffffff" font-weight="600"'),
    ),
    ...foot.map((line, at) => said(line, HEIGHT - 60 - (foot.length - 1 - at) * 48, 34, 'fill="#dcebe1"')),
    '</svg>',
  ].join('\n');
}

/** The title as large as it fits into four lines; what does not fit at the smallest size is left out. */
function titleLines(title: string): { size: number; lines: string[] } {
  const at = (size: number) => linesOf(title, WIDTH - 2 * EDGE, { size, font: 'bold' });
  const size = SIZES.find((one) => at(one).length * one * 1.15 <= 300) ?? SIZES.at(-1) ?? 50;
  return { size, lines: at(size).slice(0, TITLE_LINES) };
}

/** The first line of a text, at that size. */
function shortened(text: string, size: number): string[] {
  const [line = '', ...more] = linesOf(text, WIDTH - 2 * EDGE - size, { size });
  return line ? [more.length > 0 ? `${line}…` : line] : [];
}
