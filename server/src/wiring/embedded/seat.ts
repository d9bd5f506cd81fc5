/** The one session that the embedded database has: whoever wants it waits until the one before has left. */
export class Seat {
  #free: Promise<void> = Promise.resolve();

  /** Resolves with the function that leaves the seat; refuses after `waitMs`, having left its place in the queue. */
  async take(waitMs: number): Promise<() => void> {
    const before = this.#free;
    let leave = () => {};
    const mine = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.#free = before.then(() => mine);
    if (await settledWithin(before, waitMs)) return leave;
    leave();
    throw new Error(
      'The embedded database has one connection, and another pool holds it: close that one first',
    );
  }
}

async function settledWithin(promise: Promise<void>, waitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), waitMs);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
