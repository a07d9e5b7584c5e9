import all from './jest.config.js';

/** What `npm test` runs: all but the tests that wait for browsers and for processes to die (`npm run test:all`). */
export default {
  ...all,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/tests/crash/'],
};
