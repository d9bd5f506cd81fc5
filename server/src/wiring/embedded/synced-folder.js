// @ts-check
// Plain JavaScript: the thread runs it from `src` under Jest too, and nothing transforms a worker's files.
import fs from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * @typedef {{ nfd?: number, node: { name: string } }} OpenFile
 * @typedef {{ NODEFS: { stream_ops: { fsync?: (file: OpenFile) => number } } }} Engine
 * @typedef {{ synced: (name: string) => void, broken: (why: string) => void }} Watch
 */

/**
 * PGlite's folder on disk, with an fsync that reaches the disk: the package has none, so a commit would be
 * only in the kernel's memory. It is given before the engine's first line runs, so the first write has it too.
 * `synced` hears the file's name after each one; `broken` hears of a failed one, or of the engine's own abort,
 * after which nothing more may be acknowledged.
 */
export class SyncedFolder extends NodeFS {
  #watch;

  /**
   * @param {string} folder
   * @param {Watch} watch
   */
  constructor(folder, watch) {
    super(folder);
    this.#watch = watch;
  }

  /**
   * @override
   * @param {Parameters<NodeFS['init']>[0]} pg
   * @param {Parameters<NodeFS['init']>[1]} options
   * @returns {ReturnType<NodeFS['init']>}
   */
  async init(pg, options) {
    const { emscriptenOpts } = await super.init(pg, options);
    const arm = (/** @type {unknown} */ engine) => this.#arm(/** @type {Engine} */ (engine));
    const onAbort = (/** @type {unknown} */ why) => this.#watch.broken(`the engine stopped: ${why}`);
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), arm], onAbort },
    };
  }

  /** @param {Engine} engine */
  #arm(engine) {
    engine.NODEFS.stream_ops.fsync = (file) => {
      // Windows opens no folders; on Linux and macOS a folder has its descriptor like any file.
      if (file.nfd === undefined) return 0;
      try {
        fs.fsyncSync(file.nfd);
      } catch (error) {
        this.#watch.broken(`fsync of ${file.node.name} failed: ${error}`);
        throw error;
      }
      this.#watch.synced(file.node.name);
      return 0;
    };
  }
}

/**
 * Flushes a file or a folder by its path. Windows cannot flush a folder and needs no such thing.
 * @param {string} path
 */
export function flush(path) {
  const isFolder = fs.statSync(path).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const descriptor = fs.openSync(path, isFolder ? 'r' : 'r+');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
