import { randomBytes } from 'node:crypto';
import type { LText } from '@case-lab/contract';

const LATIN: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};
const MOST = 50;

/** A title as the last part of an address: Latin letters, digits and hyphens; the English side where there is one. */
export function slugOf({ ru, en }: LText): string {
  const latin = [...(en?.trim() || ru || '').toLowerCase()].map((sign) => LATIN[sign] ?? sign).join('');
  const slug = latin
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-|-$/g, '');
  return slug.length < 3 ? `lab-${randomBytes(3).toString('hex')}` : slug;
}
