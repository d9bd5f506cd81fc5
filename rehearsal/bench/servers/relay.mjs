/**
 * The limit: a relay that knows nothing and keeps nothing. What comes goes to the others of its room at once, or with
 * BATCH_MS as one frame a tick for everybody, each message after its length. A room's last state (sync step 2) is kept
 * as it came and given to whoever asks (sync step 1).
 */
import { WebSocketServer } from 'ws';

const batchMs = Number(process.env.BATCH_MS ?? 0);
/** @typedef {{ members: Set<import('ws').WebSocket>, waiting: Buffer[], state?: Buffer }} Room */
/** @type {Map<string, Room>} */
const rooms = new Map();
const SYNC = 0;

/** @param {number} length */
function lengthOf(length) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
}

/** @param {Room} room @param {import('ws').WebSocket} from @param {Buffer} message */
function hear(room, from, message) {
  if (message[0] === SYNC && message[1] === 0) {
    const state = room.state ?? Buffer.of(SYNC, 1, 0);
    from.send(batchMs ? Buffer.concat([lengthOf(state.length), state]) : state);
  } else if (message[0] === SYNC && message[1] === 1) room.state = message;
  else if (batchMs) room.waiting.push(lengthOf(message.length), message);
  else for (const member of room.members) if (member !== from) member.send(message);
}

const server = new WebSocketServer({
  port: Number(process.env.PORT),
  host: '127.0.0.1',
  perMessageDeflate: false,
});
server.on('connection', (socket, request) => {
  const name = request.url ?? '';
  const room = rooms.get(name) ?? { members: new Set(), waiting: [] };
  rooms.set(name, room);
  room.members.add(socket);
  socket.on('message', (/** @type {Buffer} */ message) => hear(room, socket, message));
  socket.on('close', () => room.members.delete(socket));
});

function flush() {
  for (const room of rooms.values()) {
    if (room.waiting.length === 0) continue;
    const frame = Buffer.concat(room.waiting);
    room.waiting = [];
    for (const member of room.members) member.send(frame);
  }
}
if (batchMs) setInterval(flush, batchMs);
