import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why this machine can give us no small disk; undefined where it can. */
export const lacksDisk = tryToMount();

function tryToMount(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'a small disk is a tmpfs, which only root may mount';
  // In a mount namespace of its own, so that nothing has to be undone.
  const done = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]);
  return done.status === 0 ? undefined : 'this system lets nobody mount a tmpfs';
}

/** A disk of a few megabytes: the system itself says ENOSPC when it is full. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  static mount(folder: string, megabytes: number): SmallDisk {
    must('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', folder]);
    return new SmallDisk(folder);
  }

  /** Under a folder that is there already, with all that is in it and its owner. */
  static async under(folder: string, megabytes: number): Promise<SmallDisk> {
    const kept = await mkdtemp(join(tmpdir(), 'case-lab-kept-'));
    must('cp', ['-a', `${folder}/.`, kept]);
    must('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
    must('cp', ['-a', `${kept}/.`, folder]);
    rmSync(kept, { recursive: true });
    return new SmallDisk(folder);
  }

  /** Takes what room there is left, to the last byte. */
  fill(): void {
    const file = openSync(this.filler, 'a');
    try {
      for (const bytes of [1 << 20, 1 << 12, 1]) fillBy(file, Buffer.alloc(bytes));
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    // Lazily: a process that is just ending may still hold a file.
    must('umount', ['-l', this.folder]);
  }

  private get filler(): string {
    return join(this.folder, 'filler');
  }
}

function fillBy(file: number, bytes: Buffer): void {
  try {
    for (;;) if (writeSync(file, bytes) < bytes.length) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

function must(command: string, words: string[]): void {
  const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}
