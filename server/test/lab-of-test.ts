import { afterEach } from '@jest/globals';
import { type TestHouse, useHouse } from './house.ts';
import { TestLab, type Wish } from './labs.ts';

/** A house for the file, and a fresh lab whenever a test asks for one; what the test connected is closed after it. */
export function useLabs(env: Record<string, string> = {}): {
  house: () => TestHouse;
  makeLab: (wish?: Wish) => Promise<TestLab>;
} {
  const house = useHouse(env);
  const made: TestLab[] = [];
  afterEach(() => {
    for (const lab of made.splice(0)) lab.close();
  });
  const makeLab = async (wish: Wish = {}) => {
    const lab = await TestLab.make(house(), wish);
    made.push(lab);
    return lab;
  };
  return { house, makeLab };
}
