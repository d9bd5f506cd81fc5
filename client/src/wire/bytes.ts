/**
 * The browser build of the msgpack parser writes an `ArrayBuffer` as bytes but a `Uint8Array` as a map of numbers, and reads
 * bytes as `ArrayBuffer`. The contract speaks of `Uint8Array`; these two stand between.
 */
export function toWire(value: unknown): unknown {
  return mapBytes(value, (found) => (found instanceof Uint8Array ? exactBuffer(found) : undefined));
}

/** The way back: every `ArrayBuffer` inside becomes a `Uint8Array`. */
export function fromWire(value: unknown): unknown {
  return mapBytes(value, (found) => (found instanceof ArrayBuffer ? new Uint8Array(found) : undefined));
}

function mapBytes(value: unknown, change: (found: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const changed = change(value);
  if (changed !== undefined) return changed;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value;
  if (Array.isArray(value)) return value.map((item) => mapBytes(item, change));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapBytes(item, change)]));
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
