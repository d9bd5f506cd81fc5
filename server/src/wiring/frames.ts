import { type ServerOptions, WebSocketServer } from 'ws';
import { Pace } from './pace.ts';

/** An Engine.IO connection, as much as is asked of it here. */
type Connection = NodeJS.EventEmitter & { transport: Transport; close(discard: boolean): void };
/** Over a websocket there is a socket of the `ws` package; polling has none. */
type Transport = { socket?: NodeJS.EventEmitter & { terminate(): void } };

/** Larger frames end the connection before they are read into memory. */
const FRAME_BYTES = 1_000_000;

/** One frame of a connection a turn of the event loop: who sends a thousand in one piece waits for everybody else. */
export class FairWebSocketServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, maxPayload: FRAME_BYTES, allowSynchronousEvents: false });
  }
}

/** After a goodbye, `ws` would read what comes for half a minute more. */
const GOODBYE_MS = 1000;

/**
 * Closes a connection that sends more frames than all paces of a device together let through (W16), whatever is in them:
 * what nobody answers costs time too. Pings of the websocket count, for each is answered, and pongs, for nobody asks.
 */
export function boundFrames(connection: Connection): void {
  const frames = new Pace(200, 1500);
  const end = () => connection.transport.socket?.terminate();
  const count = () => {
    if (frames.take()) return;
    end();
    connection.close(true);
  };
  const hear = ({ socket }: Transport) => socket?.on('ping', count).on('pong', count);
  connection.on('packet', count);
  connection.on('upgrade', hear);
  connection.once('close', () => setTimeout(end, GOODBYE_MS).unref());
  hear(connection.transport);
}
