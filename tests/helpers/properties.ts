import fc from 'fast-check';

const { PROPERTY_SEED = '20270119', PROPERTY_RUNS = '100' } = process.env;

/**
 * fast-check as every property here uses it: with one seed, so that a run tells of the change and not of its luck. Luck
 * has a command of its own, `npm run test:properties`: a seed of the moment (`PROPERTY_SEED=random`, printed with what
 * fails, or a number), many more cases (`PROPERTY_RUNS`).
 */
fc.configureGlobal({
  ...(PROPERTY_SEED === 'random' ? {} : { seed: Number(PROPERTY_SEED) }),
  numRuns: Number(PROPERTY_RUNS),
});

export { fc };
