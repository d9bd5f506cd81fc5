/**
 * The same board, from the same server and by the same wire for every peer: a peer draws it another way, and nothing else is
 * different. Its page is told which board and whose seat (`?board=…&me=…`), which ours finds out by itself.
 */
import { BoardActs } from '../../../../../client/src/boards/board-acts.ts';
import { BoardStore } from '../../../../../client/src/boards/board-store.ts';
import { connect } from '../../../../../client/src/wire/socket.ts';

export const NOTE = { w: 200, h: 140 };
const COLOURS = {
  ...{ idea: '#fff3bf', question: '#d3f9d8', barrier: '#d0ebff' },
  ...{ enabler: '#ffe3e3', adaptation: '#e5dbff' },
};

const asked = new URLSearchParams(location.search);
export const isTuned = asked.has('tuned');
export const [boardId, owner] = [asked.get('board'), asked.get('me')];

connect();
export const store = await BoardStore.open({ owner, boardId, withDraft: false }, () => undefined);
export const acts = new BoardActs(store);
await new Promise((done) => {
  const look = () => store.status.isLoaded && done(undefined);
  store.listen('status', look);
  store.listen('frames', look);
  look();
});

const known = store.notes('board');
const { frame: frameId } = known.note(known.all()[0]);
const frame = store.frames.find(({ id }) => id === frameId);

/** `{ id, x, y, text, colour }` in board pixels. */
export const notes = known.all().map((id) => {
  const { x, y } = known.placeIn(frame, id);
  return { id, x: frame.x + x, y: frame.y + y, text: known.text(id), colour: COLOURS[known.note(id).kind] };
});

// Where the others point (contenders.mjs): ours begins in that part of the board, and so does everybody.
const [midX, midY] = [frame.x + 500, frame.y + 400];
const far = ({ x, y }) => Math.hypot(x + NOTE.w / 2 - midX, y + NOTE.h / 2 - midY);
/** A note in the middle of what is looked at: the one that is dragged. */
export const middle = notes.reduce((best, note) => (far(note) < far(best) ? note : best));

/** Begins to tell of others: `cursor(who, x, y)`, and `edit(id, text)` of words that came. */
export function feed({ cursor, edit }) {
  store.presence.listen(() => {
    store.presence.neighbours.forEach(({ state }, who) => {
      if (state.is === 'cursor') cursor(who, state.x, state.y);
    });
  });
  known.listenEach((id) => edit(id, known.text(id)));
}

/** Tells the others where the own pointer is, as ours does. `toBoard` turns a point of the window into one of the board. */
export function showPointer(toBoard) {
  addEventListener('pointermove', ({ clientX, clientY }) => {
    const { x, y } = toBoard({ x: clientX, y: clientY });
    store.presence.show({ is: 'cursor', x: Math.round(x), y: Math.round(y) });
  });
}

/** Writes where a note was let go. */
export function drop(id, { x, y }) {
  acts.move('board', id, { frame: frame.id, x: Math.round(x - frame.x), y: Math.round(y - frame.y) });
}

/** Tells the bench how to look at this page. `toScreen` turns a point of the board into one of the window. */
export function tellBench({ fit, toScreen }) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      window.bench = {
        painted: performance.now(),
        fit,
        spot: () => toScreen({ x: middle.x + NOTE.w / 2, y: middle.y + NOTE.h / 2 }),
      };
    }),
  );
}
