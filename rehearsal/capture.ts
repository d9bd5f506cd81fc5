import { inflateRawSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';

/** In which dress words were found. */
type Dress = 'utf-8' | 'utf-16' | 'escaped' | `${'inflated' | 'base64'} ${string}`;

/** How deep one wrapping may lie in another: a deflated state, in a packet, in base64, as polling brings it. */
const DEPTH = 3;
/** Of msgpack, what comes before bytes: how many bytes say their length. */
const LENGTH_OF: Record<number, 1 | 2 | 4> = { 196: 1, 197: 2, 198: 4 };

/** Every byte that came to one place, below all that the page or a library makes of it. */
export class Capture {
  private readonly heard: Buffer[] = [];

  constructor(readonly name: string) {}

  /** Everything that comes to this page, as the browser's network layer has it: frames of websockets, bodies of answers. */
  static async of(page: Page, name: string): Promise<Capture> {
    const capture = new Capture(name);
    const network: CDPSession = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    network.on('Network.webSocketFrameReceived', ({ response: { opcode, payloadData } }) =>
      capture.hear(Buffer.from(payloadData, opcode === 2 ? 'base64' : 'utf8')),
    );
    page.on('response', (response) => {
      if (['script', 'stylesheet', 'font'].includes(response.request().resourceType())) return;
      // A page that goes takes the bodies of its last answers with it.
      response.body().then(
        (body) => capture.hear(body),
        () => undefined,
      );
    });
    return capture;
  }

  hear(bytes: Uint8Array): void {
    this.heard.push(Buffer.from(bytes));
  }

  get size(): number {
    return this.heard.reduce((sum, { length }) => sum + length, 0);
  }

  /** In which dresses these words came; none: nobody can have read them here. */
  find(words: string): Dress[] {
    return [...new Set(dressesIn(Buffer.concat(this.heard), words, DEPTH))];
  }
}

function dressesIn(bytes: Buffer, words: string, depth: number): Dress[] {
  const found: Dress[] = [];
  const wide = Buffer.from(words, 'utf16le');
  if (bytes.includes(words)) found.push('utf-8');
  if (bytes.includes(wide) || bytes.includes(Buffer.from(wide).swap16())) found.push('utf-16');
  if (/[^ -~]/.test(words) && bytes.toString('latin1').toLowerCase().includes(escaped(words)))
    found.push('escaped');
  if (depth === 0) return found;
  for (const inner of deflatedIn(bytes))
    found.push(...dressesIn(inner, words, depth - 1).map((dress): Dress => `inflated ${dress}`));
  for (const [text] of bytes.toString('latin1').matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)) {
    // Where it begins is not known: a letter that is no part of it may stand before.
    for (const from of [0, 1, 2, 3])
      found.push(
        ...dressesIn(Buffer.from(text.slice(from), 'base64'), words, depth - 1).map(
          (dress): Dress => `base64 ${dress}`,
        ),
      );
  }
  return found;
}

const escaped = (words: string) =>
  words.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Whatever can be inflated: all of it, as in the answer that shows a version, or what stands as bytes in a packet. */
function deflatedIn(bytes: Buffer): Buffer[] {
  const found = inflated(bytes);
  for (let at = 0; at < bytes.length - 8; at += 1) {
    const width = LENGTH_OF[bytes[at] ?? 0];
    if (!width) continue;
    const length = bytes.readUIntBE(at + 1, width);
    const from = at + 1 + width;
    if (length < 8 || from + length > bytes.length) continue;
    found.push(...inflated(bytes.subarray(from, from + length)));
  }
  return found;
}

function inflated(bytes: Buffer): Buffer[] {
  try {
    return [inflateRawSync(bytes)];
  } catch {
    // Then it was something else.
    return [];
  }
}
