/** A calm ground and a strong edge, the same on every device; dark ink is legible on both. */
export type TerritoryColour = { ground: string; edge: string };

// Eight hues far apart, each pale or strong: sixteen that can be told from each other and are all calm.
const HUES = [150, 250, 75, 320, 200, 30, 285, 110];

/** The colour of a territory, always the same for the same id; use it only beside the territory's mark or name. */
export function territoryColour(territoryId: string | null | undefined): TerritoryColour {
  if (!territoryId) return colour(150, 0.965, 0.004, 0.72, 0.01);
  return numberedColour(sum(territoryId));
}

/** One of sixteen colours; the first eight are far apart. */
export function numberedColour(number: number): TerritoryColour {
  const hue = HUES[number % HUES.length] ?? 150;
  const isStrong = Math.floor(number / HUES.length) % 2 === 1;
  return isStrong ? colour(hue, 0.925, 0.048, 0.67, 0.12) : colour(hue, 0.968, 0.022, 0.76, 0.1);
}

function colour(
  hue: number,
  light: number,
  chroma: number,
  edge: number,
  edgeChroma: number,
): TerritoryColour {
  return {
    ground: `oklch(${light} ${chroma} ${hue})`,
    edge: `oklch(${edge} ${edgeChroma} ${hue})`,
  };
}

/** Two letters that stand for a territory's name in a small mark: of its first two words, else of its first. */
export function territoryMark(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = '–', second] = words;
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}

// FNV-1a over the id: ids are made by time and differ only at the end, so every character has to count.
function sum(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
