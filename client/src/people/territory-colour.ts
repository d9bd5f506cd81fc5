/** A calm ground, a strong edge and ink for the mark, the same on every device. */
export type TerritoryColour = { ground: string; edge: string; ink: string };

// Hues far enough apart to be told from each other, all of one calmness; blue before red for those who see no red.
const HUES = [150, 250, 70, 310, 200, 30, 110, 350, 275, 95, 225, 180];

/** The colour of a territory, always the same for the same id; use it only beside the territory's mark or name. */
export function territoryColour(territoryId: string | null | undefined): TerritoryColour {
  if (!territoryId)
    return { ground: 'oklch(0.965 0.004 150)', edge: 'oklch(0.72 0.01 150)', ink: 'oklch(0.42 0.02 150)' };
  const hue = HUES[sum(territoryId) % HUES.length];
  return {
    ground: `oklch(0.962 0.026 ${hue})`,
    edge: `oklch(0.7 0.11 ${hue})`,
    ink: `oklch(0.4 0.09 ${hue})`,
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
