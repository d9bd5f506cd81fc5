import type { Duplex } from 'node:stream';
import { Counter } from 'prom-client';
import type { Socket } from 'socket.io';
import { WebSocket } from 'ws';
import { log } from './log.ts';

const MOST_BYTES = 8_000_000;
const LONGEST_MS = 15_000;

const dropped = new Counter({
  name: 'caselab_slow_clients_dropped_total',
  help: 'Devices that were let go because they did not read what they were sent',
});

type Packet = { data?: string | Buffer; options?: { wsPreEncodedFrame?: [Buffer] } };

/**
 * What a device's network has not taken waits in memory, so a device that is 8 MB or 15 s behind is let go (B12); it comes
 * back and catches up by what it has seen.
 */
export function letGoIfSlow({ conn }: Socket): void {
  let waiting = 0;
  let since: number | undefined;
  conn.on('packetCreate', ({ data, options }: Packet) => {
    if (conn.transport.writable) return;
    since ??= Date.now();
    waiting += (options?.wsPreEncodedFrame?.[0] ?? data ?? '').length;
    if (waiting <= MOST_BYTES && Date.now() - since <= LONGEST_MS) return;
    log.warn({ waiting }, 'a device that does not read was let go');
    dropped.inc();
    hangUp(conn);
  });
  // Engine.IO says so when it hands on what has waited, which it does once all before was taken.
  conn.on('drain', () => {
    waiting = 0;
    since = undefined;
  });
}

type Inside = { _sender: { sendFrame(frame: [Buffer]): void }; _socket?: Duplex };

/** The device's websocket, with what Engine.IO too uses of its inside; none where it polls. */
export const webSocketOf = ({ transport }: Socket['conn']) =>
  (transport as unknown as { socket?: WebSocket & Inside }).socket;

/** Whether the network has taken all that was sent to this device. */
export function isClear({ conn }: Socket): boolean {
  const webSocket = webSocketOf(conn);
  const isTaken = !webSocket || (webSocket.readyState === WebSocket.OPEN && webSocket.bufferedAmount === 0);
  return isTaken && conn.transport.writable;
}

/** What this device is sent until the end of this turn of the event loop leaves in one write. */
export function sendTogether({ conn }: Socket): void {
  const stream = webSocketOf(conn)?._socket;
  if (!stream) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}

/** Not a polite goodbye, which would wait behind all the rest. */
function hangUp(conn: Socket['conn']): void {
  const webSocket = webSocketOf(conn);
  if (webSocket) webSocket.terminate();
  else conn.close(true);
}
