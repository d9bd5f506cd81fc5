import { request } from 'node:http';
import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';

/** Sends a file as a browser does; the answer as `STATUS CODE`, or what it says. */
export async function put(url: string, token: string, body: Uint8Array): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
  const answer = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(body) });
  const told = (await answer.json()) as Record<string, unknown>;
  return answer.ok ? told : { refused: `${answer.status} ${told.code}` };
}

/** A picture with a place and a camera written into its head, lying on its side. */
export function photo(width = 400, height = 200): Buffer {
  const jpeg = createCanvas(width, height).encodeSync('jpeg', 80);
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 55.75 37.61')]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** A whole PNG of one colour whose pixels are a few kilobytes here and gigabytes once decoded. */
export function hugePng(side: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', size), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}

export async function slidesOf(pages: number, password?: string): Promise<Buffer> {
  const file = new PDFDocument({ size: [960, 540], autoFirstPage: false, userPassword: password });
  const chunks: Buffer[] = [];
  file.on('data', (bytes: Buffer) => chunks.push(bytes));
  const ended = new Promise((resolve) => file.on('end', resolve));
  for (let page = 1; page <= pages; page += 1) {
    file.addPage().rect(40, 40, 880, 200).fill('#2f6b4f');
    file.fillColor('#ffffff').fontSize(60).text(`Slide ${page}`, 80, 100);
    file.fillColor('#222222').fontSize(18).text('What grows here and who waters it. '.repeat(20), 80, 280);
  }
  file.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Begins to send a gigabyte of nothing, as fast as it is taken, until it is stopped. */
export function flood(url: string, token: string): Promise<{ status: number; sent: number }> {
  const headers = { authorization: `Bearer ${token}`, 'content-length': '1000000000' };
  return new Promise((resolve, reject) => {
    let sent = 0;
    let status: number | undefined;
    const sending = request(url, { method: 'PUT', headers });
    const zeros = Buffer.alloc(65_536);
    const go = () => {
      while (!sending.destroyed && sent < 1_000_000_000) {
        sent += zeros.length;
        if (!sending.write(zeros)) return void sending.once('drain', go);
      }
    };
    sending.on('response', (response) => {
      status = response.statusCode;
      response.resume();
    });
    // Its connection is cut while it is still sending.
    sending.on('error', () => undefined);
    sending.on('close', () => (status ? resolve({ status, sent }) : reject(new Error('cut without a word'))));
    go();
  });
}
