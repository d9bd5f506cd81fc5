import type net from 'node:net';

/** What the holder of a folder does with a request line; what it throws goes back as `{"error": message}`. */
export type Answer = (request: string) => Promise<string>;

const LINE_BYTES = 1024 * 1024;
const REQUEST_WAIT_MS = 10_000;

/** The holder's side: takes one line of at most 1 MB, replies one line, closes. */
export function answerLine(socket: net.Socket, answer?: Answer): void {
  socket.setTimeout(REQUEST_WAIT_MS, () => socket.destroy());
  // The asker may be killed at any moment; there is nobody left to tell.
  socket.on('error', () => socket.destroy());
  const reply = (line: string) => socket.end(`${line}\n`);
  let pieces: Buffer[] = [];
  let size = 0;
  const onData = (piece: Buffer) => {
    const end = piece.indexOf(0x0a);
    size += end < 0 ? piece.length : end;
    pieces.push(end < 0 ? piece : piece.subarray(0, end));
    if (end < 0 && size <= LINE_BYTES) return;
    socket.off('data', onData);
    socket.resume();
    socket.setTimeout(0);
    if (size > LINE_BYTES) {
      reply(refusal('The request is longer than 1 MB'));
      return;
    }
    const request = Buffer.concat(pieces).toString('utf8');
    pieces = [];
    answered(request, answer).then(reply, (error: unknown) => reply(refusal(messageOf(error))));
  };
  socket.on('data', onData);
}

async function answered(request: string, answer?: Answer): Promise<string> {
  if (!answer) throw new Error('The running copy takes no requests');
  const line = await answer(request);
  if (line.includes('\n')) throw new Error('The answer is not one line');
  if (Buffer.byteLength(line) > LINE_BYTES) throw new Error('The answer is longer than 1 MB');
  return line;
}

/** The asker's side: sends the line, resolves the reply, closes. */
export function askLine(holder: net.Socket, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    holder.on('data', (piece: Buffer) => pieces.push(piece));
    holder.on('error', reject);
    holder.on('close', () => {
      const reply = Buffer.concat(pieces).toString('utf8');
      if (reply.endsWith('\n')) resolve(reply.slice(0, -1));
      else reject(new Error('The running copy went away before it had answered'));
    });
    holder.write(`${request}\n`);
  });
}

function refusal(message: string): string {
  return JSON.stringify({ error: message });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
