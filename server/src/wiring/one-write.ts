import type { Socket } from 'socket.io';
import msgpack from 'socket.io-msgpack-parser';
import { isClear, webSocketOf } from './slow-readers.ts';

const BINARY_AND_FINAL = 0x82; // of RFC 6455, section 5.2
const encoder = new msgpack.Encoder();

type Packet = { type: number; data: unknown[]; id?: number };

/**
 * Packets of the Socket.IO protocol, encoded once for any number of sockets: one websocket frame a packet, all of them one
 * buffer and so one write to each connection. The write is what delivering costs (docs/decisions/0010).
 */
export class OneWrite {
  private readonly packets: Buffer[];
  private readonly wire: Buffer;

  constructor(packets: Packet[]) {
    // The parser's types do not say so: it makes one buffer of a packet, in a list.
    const encode = (packet: Packet) => encoder.encode({ ...packet, nsp: '/' }) as unknown as [Buffer];
    this.packets = packets.flatMap(encode);
    this.wire = Buffer.concat(this.packets.flatMap((packet) => [headerOf(packet.byteLength), packet]));
  }

  sendTo(socket: Socket): void {
    const { conn } = socket;
    const webSocket = webSocketOf(conn);
    const [first] = this.packets;
    // Past Engine.IO's queue and its eight events for each packet, where nothing waits in it.
    if (webSocket && isClear(socket)) webSocket._sender.sendFrame([this.wire]);
    // Engine.IO hands these bytes to the socket as they are; it does the same for its own broadcasts of text.
    else if (webSocket && first)
      conn.send(first, { compress: false, wsPreEncodedFrame: [this.wire] } as object);
    else for (const packet of this.packets) conn.send(packet, { compress: false });
  }
}

/** Of an unmasked binary frame, as servers send them. */
function headerOf(length: number): Buffer {
  const header = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10, BINARY_AND_FINAL);
  header[1] = length < 126 ? length : length < 65_536 ? 126 : 127;
  if (header.length === 4) header.writeUInt16BE(length, 2);
  if (header.length === 10) header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
