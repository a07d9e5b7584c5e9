import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

// Programs that the tests start are compiled once, not each time.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'rete-urp-test-compiled');

export default {
  testEnvironment: 'node',
  testSequencer: '<rootDir>/tests/helpers/test-order.js',
  // A test that hangs ends at last; how long one takes on a busy machine is not what it asserts.
  testTimeout: 120_000,
  // Jest would leave a core idle, which on two is half of the machine; and some tests wait more than they work.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // What a file of tests leaves is collected only when V8 must, which on a large machine is late: a worker would grow
  // to some 1.8 GB. One that holds this much after a file is started anew.
  workerIdleMemoryLimit: '600MB',
  // With nothing left open a worker still takes some time to give its memory back; one that hangs is told of later.
  workerGracefulExitTimeout: 10_000,
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
};
