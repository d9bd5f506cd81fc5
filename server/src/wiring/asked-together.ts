import DataLoader from 'dataloader';

/**
 * One question to the database for all who ask in the same turn of the event loop: when a hundred devices come at once,
 * they wait for a few answers and not for hundreds. Nothing is kept; `ask` gives an answer for each key, or none.
 */
export function askedTogether<V>(
  ask: (keys: string[]) => Promise<Map<string, V>>,
): (key: string) => Promise<V | undefined> {
  const loader = new DataLoader<string, V | undefined>(
    async (keys) => {
      const answers = await ask([...new Set(keys)]);
      return keys.map((key) => answers.get(key));
    },
    { cache: false, batchScheduleFn: setImmediate },
  );
  return (key) => loader.load(key);
}
