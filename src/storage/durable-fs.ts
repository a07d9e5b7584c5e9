import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface Stream {
  nfd?: number;
}

interface NodeFileSystem {
  stream_ops: { fsync?: (stream: Stream) => number };
}

/**
 * PGlite's folder, with real fsync. As shipped its NODEFS has none, so that a power loss could undo an acknowledged
 * commit (measured: with this, each commit reaches the disk once).
 */
export class DurableFolder extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args);
    const preRun = [emscriptenOpts.preRun ?? []].flat();
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [withFsync as (typeof preRun)[number], ...preRun],
      },
    };
  }
}

function withFsync(module: { NODEFS: NodeFileSystem }): void {
  module.NODEFS.stream_ops.fsync = (stream) => {
    if (stream.nfd !== undefined) fsyncSync(stream.nfd);
    return 0;
  };
}
