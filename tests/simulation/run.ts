import { parseArgs } from 'node:util';
import type { Result } from './simulate.ts';
import { simulate } from './simulate.ts';

const USAGE = `npm run simulate -- [--seed N] [--runs N] [--years N] [--networks N] [--trace]

Runs the product for years of some networks, with faults drawn from the seed, and looks whether every promise is kept.
  --seed      first seed; left out, one nobody has run yet
  --runs      how many seeds, one after the other (1)
  --years     years of each run (2)
  --networks  networks of each run (2)
  --trace     says everything that happens`;

/** Runs between two lines of progress. */
const PROGRESS_EVERY = 25;

const { seed: first, runs, years, networks, trace } = readOptions();
const began = Date.now();
const total: Record<string, number> = {};
const broken: number[] = [];
for (let run = 0; run < runs; run += 1) {
  const seed = first + run;
  const result = await simulate({ seed, years, networks, ...(trace ? { echo: console.log } : {}) });
  for (const [name, count] of Object.entries(result.stats)) total[name] = (total[name] ?? 0) + count;
  if (result.violations.length > 0) tell(result);
  if (run % PROGRESS_EVERY === PROGRESS_EVERY - 1) progress(run + 1);
}
progress(runs);
console.log(
  Object.entries(total)
    .map(([name, count]) => `${count} ${name}`)
    .join(', '),
);
if (broken.length > 0) console.log(`broken by the seeds ${broken.join(' ')}`);
process.exitCode = broken.length === 0 ? 0 : 1;

function tell({ seed, violations, trace: lines }: Result): void {
  broken.push(seed);
  console.log([...lines, ...violations].join('\n'));
  console.log(`again: npm run simulate -- --seed ${seed} --years ${years} --networks ${networks}\n`);
}

function progress(done: number): void {
  const seconds = Math.max(1, Math.round((Date.now() - began) / 1000));
  const networkYears = done * years * networks;
  const rate = (networkYears / seconds).toFixed(1);
  console.log(
    `${networkYears} network-years in ${seconds} s (${rate}/s), seeds ${first} to ${first + done - 1}: ${broken.length} broke a promise`,
  );
}

function readOptions(): { seed: number; runs: number; years: number; networks: number; trace: boolean } {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      runs: { type: 'string', default: '1' },
      years: { type: 'string', default: '2' },
      networks: { type: 'string', default: '2' },
      trace: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit();
  }
  const {
    seed = String(Math.floor(Math.random() * 2 ** 40)),
    runs: many,
    years: long,
    networks: towns,
  } = values;
  const numbers = { seed, runs: many, years: long, networks: towns };
  for (const [name, text] of Object.entries(numbers)) {
    if (/^\d{1,15}$/.test(text) && (name === 'seed' || Number(text) > 0)) continue;
    console.error(`--${name} is "${text}": a whole number is wanted\n\n${USAGE}`);
    process.exit(2);
  }
  return {
    seed: Number(seed),
    runs: Number(many),
    years: Number(long),
    networks: Number(towns),
    trace: values.trace,
  };
}
