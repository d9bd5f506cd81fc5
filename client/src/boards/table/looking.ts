import type { Look } from '@case-lab/contract';
import type { PresenceStore } from '../presence-store.ts';

/** A view of the board that can be led to a place, and remembers where somebody was. */
export type Sight = {
  go(at: Look): void;
  /** Gives the way back to what is looked at now. */
  keep(): () => void;
};

/**
 * What leads somebody's view. `shown`: it was taken there, and may go back. `offered`: somebody shows a place, and the view
 * stays until its owner wishes. `following`: it goes where somebody else looks.
 */
export type Lead =
  | { is: 'shown'; by: string; at: Look; back: (() => void) | undefined }
  | { is: 'offered'; by: string; at: Look }
  | { is: 'following'; whom: string };

type Views = Pick<PresenceStore, 'viewOf' | 'listenViews'>;

/**
 * "Look here" and following, for one open board, without React. Nobody is moved while they write, nor once they have said
 * that they will not be; and any own move ends following.
 */
export class Looking {
  readonly #views: Views;
  readonly #isWriting: () => boolean;
  readonly #listeners = new Set<() => void>();
  #sight: Sight | undefined;
  #wanted: Look | undefined;
  #lead: Lead | undefined;
  #unfollow: (() => void) | undefined;
  #isStopped = false;

  constructor(views: Views, isWriting: () => boolean) {
    this.#views = views;
    this.#isWriting = isWriting;
  }

  get lead(): Lead | undefined {
    return this.#lead;
  }

  get isFollowing(): boolean {
    return this.#lead?.is === 'following';
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The view that is open now; with it comes what was wished for while none was. Gone when the returned function is called. */
  see(sight: Sight): () => void {
    this.#sight = sight;
    if (this.#wanted) sight.go(this.#wanted);
    this.#wanted = undefined;
    return () => {
      if (this.#sight === sight) this.#sight = undefined;
      // The way back led through a view that is closed.
      if (this.#lead?.is === 'shown') this.#turn({ ...this.#lead, back: undefined });
    };
  }

  /** Somebody shows a place to everybody at the board. */
  hear({ by, at }: { by: string; at: Look }): void {
    if (this.#isStopped || !this.#sight || this.#isWriting()) this.#turn({ is: 'offered', by, at });
    else this.#go(this.#sight, by, at);
  }

  /** Goes to the place that is offered; later ones are gone to again. False: the open view has no places, another is needed. */
  accept(): boolean {
    this.#isStopped = false;
    if (this.#lead?.is !== 'offered') return true;
    const { by, at } = this.#lead;
    if (this.#sight) this.#go(this.#sight, by, at);
    else {
      this.#wanted = at;
      this.#turn({ is: 'shown', by, at, back: undefined });
    }
    return this.#sight !== undefined;
  }

  goBack(): void {
    if (this.#lead?.is === 'shown') this.#lead.back?.();
    this.#turn(undefined);
  }

  /** Stays here; what is shown from now on is only offered. */
  stop(): void {
    if (!this.isFollowing) this.#isStopped = true;
    this.#turn(undefined);
  }

  dismiss(): void {
    this.#turn(undefined);
  }

  follow(whom: string): void {
    this.#turn({ is: 'following', whom });
    let seen: ReturnType<Views['viewOf']>;
    const go = () => {
      const view = this.#views.viewOf(whom);
      // Everybody's views are told of, and theirs is the same as long as they rest.
      if (!view || view === seen || this.#isWriting()) return;
      seen = view;
      this.#sight?.go({ is: 'area', ...view });
    };
    this.#unfollow = this.#views.listenViews(go);
    go();
  }

  /** The person has scrolled, panned, pressed or typed. */
  ownMove(): void {
    if (this.isFollowing) this.#turn(undefined);
  }

  #go(sight: Sight, by: string, at: Look): void {
    const before = this.#lead;
    // Shown one place after another, the way back still leads to where one was by oneself.
    const back = (before?.is === 'shown' && before.back) || sight.keep();
    this.#turn({ is: 'shown', by, at, back });
    sight.go(at);
  }

  #turn(next: Lead | undefined): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#lead = next;
    for (const listener of this.#listeners) listener();
  }
}
