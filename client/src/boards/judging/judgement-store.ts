import { type Judgement, openBoard, readJudgements } from '@case-lab/contract/boards';
import type { Doc } from 'yjs';
import { Topics } from '../topics.ts';

const NONE: readonly Judgement[] = [];

/** The judgements of a board for views, without React: lists by technology that stay the same object until they change. */
export class JudgementStore {
  readonly #doc: Doc;
  readonly #topics = new Topics();
  #all = NONE;
  #lists = new Map<string, readonly Judgement[]>();

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#read();
    openBoard(doc).judgements.observeDeep(this.#read);
  }

  of(technology: string): readonly Judgement[] {
    return this.#lists.get(technology) ?? NONE;
  }

  all(): readonly Judgement[] {
    return this.#all;
  }

  listen(technology: string, listener: () => void): () => void {
    return this.#topics.listen(technology, listener);
  }

  listenAll(listener: () => void): () => void {
    return this.#topics.listen('', listener);
  }

  close(): void {
    openBoard(this.#doc).judgements.unobserveDeep(this.#read);
  }

  readonly #read = (): void => {
    const before = this.#lists;
    this.#lists = new Map();
    this.#all = readJudgements(this.#doc);
    for (const judgement of this.#all) {
      const list = this.of(judgement.technology);
      this.#lists.set(judgement.technology, [...list, judgement]);
    }
    for (const technology of new Set([...before.keys(), ...this.#lists.keys()])) {
      const [was, is] = [before.get(technology), this.#lists.get(technology)];
      if (was && JSON.stringify(was) === JSON.stringify(is)) this.#lists.set(technology, was);
      else this.#topics.tell(technology);
    }
    this.#topics.tell('');
  };
}
