import fs from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What is used of the file system PGlite mounts the folder with. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
}

interface MountingModule {
  NODEFS: NodeFileSystem;
  FS: { ErrnoError: new (errno: number) => Error };
}

/** EIO, as the embedded system numbers it. */
const IO_ERROR = 29;

/**
 * A folder in which `fsync` reaches the disk. PGlite's own answers every fsync with success and does nothing, so an
 * acknowledged commit can be lost with the power. PostgreSQL must be told to use it: `wal_sync_method=fsync` and no
 * `-F` (fdatasync, its usual choice, does not come through here).
 */
export class DurableNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), syncForReal] as typeof emscriptenOpts.preRun;
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function syncForReal(module: unknown): void {
  const { NODEFS, FS } = module as MountingModule;
  NODEFS.stream_ops.fsync = (stream) => {
    try {
      fs.fsyncSync(stream.nfd);
      return 0;
    } catch {
      throw new FS.ErrnoError(IO_ERROR);
    }
  };
}
