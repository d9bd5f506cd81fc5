import { inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of the directory may be followed by a comment of so many bytes. */
const END_BYTES = 22 + 65_535;

/**
 * How many bytes the files of a ZIP archive have when they are unpacked, each unpacked to see that it has as many as it says.
 * Throws where one has more, where all have more than `most`, or where it is no such archive: a bomb is not let off.
 */
export function unpackedBytes(zip: Buffer, most: number): number {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end < zip.length - END_BYTES || zip.readUInt32LE(end) !== DIRECTORY_END)
    throw new Error('no archive');
  let at = zip.readUInt32LE(end + 16);
  let bytes = 0;
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('no directory');
    const [packed, said] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    bytes += said;
    if (bytes > most) throw new Error('too large');
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const isDeflated = zip.readUInt16LE(at + 10) === 8;
    const real = isDeflated ? inflated(zip.subarray(from, from + packed), said) : packed;
    if (real !== said) throw new Error('lies about its size');
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return bytes;
}

const inflated = (packed: Buffer, most: number) =>
  inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
