import Sequencer from '@jest/test-sequencer';

/** From those that take longest, and wait most, to those that take no time. */
const FOLDERS = ['crash', 'simulation', 'browser', 'contract', 'integration', 'unit'];

/**
 * Jest goes by the size of a file while it has not seen it run, as on a new machine: the crash tests, short and slow,
 * would come last, one beside an idle core.
 */
export default class SlowestFirst extends Sequencer {
  /** @param {Parameters<import('@jest/test-sequencer').default['sort']>[0]} tests */
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => placeOf(a.path) - placeOf(b.path));
  }
}

/**
 * Files outside of the folders are as quick as the last of them.
 *
 * @param {string} path
 */
function placeOf(path) {
  const place = FOLDERS.findIndex((folder) => path.includes(`/tests/${folder}/`));
  return place === -1 ? FOLDERS.length : place;
}
