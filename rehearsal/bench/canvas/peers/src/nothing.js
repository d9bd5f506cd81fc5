/** The same board, open and heard of, and drawn by nobody: what a page costs before it has a map. */
import { feed, showPointer, tellBench } from './board.js';

feed({ cursor: () => undefined, edit: () => undefined });
showPointer((at) => at);
tellBench({ fit: () => undefined, toScreen: () => ({ x: innerWidth / 2, y: innerHeight / 2 }) });
