import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';

/** Every test of the file fails that writes to the error console; botbuilder writes there what it refuses. */
export function expectQuietConsole(): void {
  beforeAll(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    const calls = [...jest.mocked(console.error).mock.calls];
    jest.mocked(console.error).mockClear();
    expect(calls).toEqual([]);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });
}
