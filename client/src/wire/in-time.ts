const WITHIN_MS = 2_000;

/** Rejects when the work has not ended in time; the work itself goes on. */
export function inTime<T>(work: Promise<T>, withinMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${withinMs} ms`)), withinMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * The same storage, but each of its methods answers within two seconds, be it by rejecting: on a full disk some browsers go
 * silent instead of refusing. Whoever has once been silent is not waited for again until it answers.
 */
export function impatient<T extends object>(storage: T): T {
  let isSilent = false;
  const ask = async (work: Promise<unknown>) => {
    const answered = work.finally(() => {
      isSilent = false;
    });
    try {
      return await inTime(answered, isSilent ? 0 : WITHIN_MS);
    } catch (error) {
      isSilent = true;
      throw error;
    }
  };
  return new Proxy(storage, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => ask(Promise.resolve(member.apply(target, given)));
    },
  });
}
