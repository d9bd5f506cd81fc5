import { type Agreement, type Judgement, REASONS, VERDICTS, type Verdict } from '@case-lab/contract/boards';

/** What is said of one technology for one territory. */
export type Cell = { judgements: readonly Judgement[]; agreement: Agreement | undefined };

/** The verdicts that were given, in the order of `VERDICTS`, each with the judgements that give it. */
export function distribution(judgements: readonly Judgement[]): { verdict: Verdict; given: Judgement[] }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    given: judgements.filter((one) => one.verdict === verdict),
  })).filter(({ given }) => given.length > 0);
}

/** Whether some can use it, as it is or changed, and others cannot at all. */
export function isContested(judgements: readonly Judgement[]): boolean {
  const verdicts = new Set(judgements.map(({ verdict }) => verdict));
  return verdicts.has('not_here') && (verdicts.has('applies_now') || verdicts.has('with_adaptation'));
}

type Named = { technology: string; territory: string };
type PlaceOf = (territory: string) => string;

/** The cells of these judgements and agreements, by `technology/place`; `placeOf` knows which place a territory is. */
export function cellsOf(
  judgements: readonly Judgement[],
  agreements: readonly Agreement[],
  placeOf: PlaceOf,
): Map<string, Cell> {
  const cells = new Map<string, { judgements: Judgement[]; agreement: Agreement | undefined }>();
  const at = ({ technology, territory }: Named) => {
    const key = cellKey({ technology, territory: placeOf(territory) });
    const cell = cells.get(key) ?? { judgements: [], agreement: undefined };
    cells.set(key, cell);
    return cell;
  };
  for (const judgement of judgements) at(judgement).judgements.push(judgement);
  for (const agreement of agreements) at(agreement).agreement ??= agreement;
  return cells;
}

export function cellKey({ technology, territory }: Named): string {
  return `${technology}/${territory}`;
}

/** The places that judgements and agreements speak of: each once. */
export function placesOf(placeOf: PlaceOf, ...said: (readonly Named[])[]): string[] {
  return [...new Set(said.flat().map(({ territory }) => placeOf(territory)))];
}

/** How far a group has come with these technologies: how many somebody has judged, how many one person has, and which nobody. */
export function coverage(
  technologies: readonly { id: string; code: string }[],
  judgements: readonly Judgement[],
  participant: string,
): { judged: number; own: number; untouched: string[] } {
  const touched = new Set(judgements.map(({ technology }) => technology));
  const mine = new Set(
    judgements.filter((one) => one.participant === participant).map(({ technology }) => technology),
  );
  const untouched = technologies.filter(({ id }) => !touched.has(id)).map(({ code }) => code);
  return {
    judged: technologies.length - untouched.length,
    own: technologies.filter(({ id }) => mine.has(id)).length,
    untouched,
  };
}

/** The technologies with those first that a person has not judged, and of them those that few have. */
export function rarelyJudgedFirst<T extends { id: string }>(
  technologies: readonly T[],
  judgements: readonly Judgement[],
  participant: string,
): T[] {
  const rank = ({ id }: T) => {
    const given = judgements.filter(({ technology }) => technology === id);
    return given.length + (given.some((one) => one.participant === participant) ? 10_000 : 0);
  };
  return [...technologies].sort((a, b) => rank(a) - rank(b));
}

/** The main words that a verdict asks for; '' where it asks for none or nothing was said. */
export function whyOf(judgement: Judgement): string {
  const { verdict } = judgement;
  return verdict === 'applies_now' ? judgement.enablers : judgement[REASONS[verdict]];
}
