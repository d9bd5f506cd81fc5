import DataLoader from 'dataloader';

/**
 * One question to the database for all who ask while the one before it is being answered: when a hundred devices come at
 * once they wait for a few answers and not for hundreds, and a single one does not wait. Nothing is kept. `ask` gets each
 * wish once and answers in the same order; `keyOf` says which wishes are the same.
 */
export function askedTogether<W, V>(
  ask: (wishes: W[]) => Promise<V[]>,
  keyOf: (wish: W) => unknown = (wish) => wish,
): (wish: W) => Promise<V> {
  let before: Promise<unknown> = Promise.resolve();
  const answer = async (wishes: readonly W[]): Promise<V[]> => {
    const different = new Map(wishes.map((wish) => [keyOf(wish), wish]));
    const asked = ask([...different.values()]);
    before = asked.catch(() => undefined);
    const answers = new Map([...different.keys()].map((key, index) => [key, index]));
    const given = await asked;
    return wishes.map((wish) => given[answers.get(keyOf(wish)) ?? -1] as V);
  };
  const loader = new DataLoader<W, V>(answer, {
    cache: false,
    maxBatchSize: 500,
    batchScheduleFn: (dispatch) => void before.then(() => setImmediate(dispatch)),
  });
  return (wish) => loader.load(wish);
}
