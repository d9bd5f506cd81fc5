/** Listeners by topic: who listens to one note hears nothing of the others. */
export class Topics {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Calls `listener` at every `tell` of the topic, until the returned function is called. */
  listen(topic: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(topic) === listeners) this.#listeners.delete(topic);
    };
  }

  tell(topic: string): void {
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
  }
}
