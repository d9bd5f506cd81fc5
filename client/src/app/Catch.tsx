import { Component, type ReactNode } from 'react';
import { Broken } from './Broken.tsx';

type CatchState = { hasThrown: boolean };

/** Stands between a screen and the page: when the screen throws, words take its place. React reports the error itself. */
export class Catch extends Component<{ children: ReactNode }, CatchState> {
  override state: CatchState = { hasThrown: false };

  static getDerivedStateFromError(): CatchState {
    return { hasThrown: true };
  }

  override render() {
    return this.state.hasThrown ? <Broken /> : this.props.children;
  }
}
