import { TestEnvironment } from 'jest-environment-jsdom';

/** What browsers have and jsdom lacks; Node's own are the same. They must come together: a Request takes only its own kind of signal. */
const borrowed = [
  'AbortController',
  'AbortSignal',
  'Blob',
  'CompressionStream',
  'DecompressionStream',
  'Headers',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'WritableStream',
  'structuredClone',
  'Uint8Array',
  'ArrayBuffer',
];

/** A page of a browser at a lab's address, without layout and without a network. */
export default class Browser extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of borrowed) this.global[name] = globalThis[name];
    this.global.fetch = () => Promise.reject(new TypeError('no network in tests'));
  }
}
