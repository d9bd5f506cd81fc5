export type Route = readonly [method: string, path: string];
type Routed = { '~orpc': { route: { method?: string; path?: string } } };

/** Reads method and path of every call, room by room; a call without them is a fault of the contract. */
export function routesOf(
  rooms: Record<string, Record<string, Routed>>,
): Record<string, Record<string, Route>> {
  return mapValues(rooms, (calls) =>
    mapValues(calls, ({ '~orpc': { route } }): Route => {
      if (!route.method || !route.path) throw new Error('a call of the contract has no method or no path');
      return [route.method, route.path];
    }),
  );
}

function mapValues<V, W>(all: Record<string, V>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, change(value)]));
}
