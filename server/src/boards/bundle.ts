import type { FromServer } from '@case-lab/contract';
import msgpack from 'socket.io-msgpack-parser';
import { OneWrite } from '../wiring/one-write.ts';

/** An event of the server with its data. */
export type Told = { [E in keyof FromServer]: [event: E, data: FromServer[E]] }[keyof FromServer];

/** What a room is told at one moment. */
export class Bundle extends OneWrite {
  constructor(told: Told[]) {
    super(told.map((data) => ({ type: msgpack.PacketType.EVENT, data })));
  }
}
