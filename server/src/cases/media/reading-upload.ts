import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../wiring/refusals.ts';
import { type FileKind, HEAD_BYTES, kindOf, mostBytes } from './file-kind.ts';

/**
 * A file as it comes in, held to the limit of its kind while it comes. Throws FOREIGN_KIND, TOO_LARGE; what is still to come
 * then runs to nowhere, so that the sender hears why.
 */
export async function readUpload(request: IncomingMessage): Promise<{ kind: FileKind; bytes: Buffer }> {
  const chunks: Buffer[] = [];
  let length = 0;
  let kind: FileKind | undefined;
  const announced = Number(request.headers['content-length']);
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= HEAD_BYTES) kind ??= kindOf(Buffer.concat(chunks));
      if (kind && Math.max(announced, length) > mostBytes(kind)) throw new Refusal('TOO_LARGE');
    }
  } finally {
    request.resume();
  }
  const bytes = Buffer.concat(chunks);
  return { kind: kind ?? kindOf(bytes), bytes };
}
