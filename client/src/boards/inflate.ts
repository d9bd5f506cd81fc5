/** Whether this browser inflates by itself, as all have done since 2023; it works on plain HTTP. */
export const canInflate = typeof DecompressionStream !== 'undefined';

/** Inflates deflate-raw bytes. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
