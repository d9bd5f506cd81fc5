/**
 * Those who wait for the same lock of the database wait for each other here, in the order of their calls: in the database
 * each would hold a connection meanwhile.
 */
export class Line {
  private last: Promise<unknown> = Promise.resolve();

  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
