import type { ToldProfile } from '@case-lab/contract';
import { useTell, useWords } from '../words/language.ts';
import { territoryWords } from '../words/territories.ts';
import { Fact } from './Fact.tsx';

/** What somebody told of their territory, in a list of facts. */
export function ProfileFacts({ told }: { told: ToldProfile }) {
  const words = useWords(territoryWords);
  const tell = useTell();
  const { level, population, climate, land, heritage, assets, constraints, position } = told;
  return (
    <>
      <Fact name={words.level} value={level ? words.levels[level] : ''} />
      <Fact name={words.population} value={population ? words.populations[population] : ''} />
      <Fact name={words.climate} value={climate ? words.climates[climate] : ''} />
      <Fact name={words.land} value={land.map((one) => words.lands[one]).join(', ')} />
      <Fact name={words.heritage} value={heritage ? words.heritages[heritage] : ''} />
      <Fact name={words.assets} value={assets ? tell(assets) : ''} />
      <Fact name={words.constraints} value={constraints ? tell(constraints) : ''} />
      <Fact name={words.position} value={position ? `${position.lat}, ${position.lon}` : ''} />
    </>
  );
}
