import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import msgpack from 'socket.io-msgpack-parser';
import { WebSocket } from 'ws';

export const [CONNECT, EVENT, ACK] = [0, 2, 3];
export type Packet = { type: number; nsp: string; data?: unknown; id?: number };

const encoder = new msgpack.Encoder();

/** A packet as our parser puts it into a frame. */
export function packed(packet: object): Buffer {
  const [bytes] = encoder.encode(packet) as unknown as [Buffer];
  return bytes;
}

export const event = (name: unknown, data?: unknown, id?: number) =>
  packed({ type: EVENT, nsp: '/', data: data === undefined ? [name] : [name, data], ...(id && { id }) });

/** A websocket frame of a client; the mask is zero, so that the attacker spends nothing on it. */
export function frame(payload: Uint8Array, { opcode = 2, fin = true, claims = payload.length } = {}): Buffer {
  const head = Buffer.alloc(claims < 126 ? 6 : claims < 65_536 ? 8 : 14);
  head[0] = (fin ? 0x80 : 0) | opcode;
  head[1] = 0x80 | (claims < 126 ? claims : claims < 65_536 ? 126 : 127);
  if (claims >= 65_536) head.writeBigUInt64BE(BigInt(claims), 2);
  else if (claims >= 126) head.writeUInt16BE(claims, 2);
  return Buffer.concat([head, payload]);
}

/** Somebody who may write whatever bytes they like into a connection that the server has accepted. */
export class Attacker {
  readonly heard: Packet[] = [];
  private calls = 0;

  private constructor(
    readonly websocket: WebSocket,
    readonly wire: Socket,
  ) {
    websocket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.hear(data);
      else if (data.toString() === '2') websocket.send('3');
    });
    websocket.on('error', () => {});
    wire.on('error', () => {});
  }

  /** Opens a websocket and says nothing. */
  static async reach(url: string): Promise<Attacker> {
    const { hostname, port } = new URL(url);
    let wire: Socket | undefined;
    const websocket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
      createConnection: () => {
        wire = connect(Number(port), hostname);
        return wire;
      },
    });
    await once(websocket, 'open');
    if (!wire) throw new Error('there is no wire');
    return new Attacker(websocket, wire);
  }

  /** Opens a websocket and signs in. */
  static async signedIn(url: string, token: string): Promise<Attacker> {
    const attacker = await Attacker.reach(url);
    attacker.websocket.send(packed({ type: CONNECT, nsp: '/', data: { token } }));
    await attacker.hears(({ type }) => type === CONNECT);
    return attacker;
  }

  get isOpen(): boolean {
    return !this.wire.destroyed && this.websocket.readyState === WebSocket.OPEN;
  }

  async ask(name: string, data: unknown): Promise<{ ok: boolean; code?: string } & Record<string, unknown>> {
    const id = ++this.calls;
    this.websocket.send(event(name, data, id));
    const { data: answer } = await this.hears((packet) => packet.type === ACK && packet.id === id);
    return (answer as [{ ok: boolean }])[0];
  }

  /** Writes bytes `times` over, as fast as they are taken, until the server hangs up or `withinMs` is over. */
  async flood(bytes: Buffer, times: number, withinMs = 5000): Promise<void> {
    const until = Date.now() + withinMs;
    for (let n = 0; n < times && this.isOpen && Date.now() < until; n += 1) {
      if (!this.wire.write(bytes)) await Promise.race([this.drained, pause(500)]);
    }
  }

  /** Resolves when the server has hung up; false when it has not done so in time. */
  async isHungUp(withinMs = 5000): Promise<boolean> {
    for (const until = Date.now() + withinMs; Date.now() < until; await pause(20))
      if (!this.isOpen) return true;
    return false;
  }

  async hears(isWanted: (packet: Packet) => boolean): Promise<Packet> {
    for (const until = Date.now() + 5000; Date.now() < until; await pause(5)) {
      const found = this.heard.find(isWanted);
      if (found) return found;
    }
    throw new Error('the server did not answer');
  }

  leave(): void {
    this.websocket.terminate();
    this.wire.destroy();
  }

  private get drained(): Promise<unknown> {
    return once(this.wire, 'drain').catch(() => undefined); // or the server has hung up
  }

  private hear(bytes: Buffer): void {
    const decoder = new msgpack.Decoder();
    decoder.on('decoded', (packet: Packet) => this.heard.push(packet));
    decoder.add(bytes);
  }
}
