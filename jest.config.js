import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  // A test that hangs ends at last; how long one takes on a busy machine is not what it asserts.
  testTimeout: 120_000,
  // Jest would leave a core idle, which on two is half of the machine.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
};
