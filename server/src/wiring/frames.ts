import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import { Pace } from './pace.ts';

/** An Engine.IO connection, as much as is asked of it here. */
type Connection = NodeJS.EventEmitter & { transport: Transport; close(discard: boolean): void };
/** Over a websocket there is a socket of the `ws` package; polling has none. */
type Transport = { socket?: NodeJS.EventEmitter & { terminate(): void } };

/** Larger frames end the connection before they are read into memory. */
const FRAME_BYTES = 1_000_000;

/**
 * One frame of a connection a turn of the event loop: who sends a thousand in one piece waits for everybody else. A frame
 * that comes alone, as nearly all do, needs no turn of its own.
 */
export class FairWebSocketServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, maxPayload: FRAME_BYTES });
  }

  override handleUpgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    then: (webSocket: WebSocket, request: IncomingMessage) => void,
  ): void {
    super.handleUpgrade(request, socket, head, (webSocket, of) => {
      const { _receiver: receiver } = webSocket as unknown as { _receiver: Receiver };
      Object.defineProperty(receiver, '_allowSynchronousEvents', {
        get: () => receiver._bufferedBytes === 0,
      });
      then(webSocket, of);
    });
  }
}

/** Of `ws`: whether a message may be told of at once, and how much has come behind it. */
type Receiver = { _allowSynchronousEvents: boolean; _bufferedBytes: number };

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
