import { cpus } from 'node:os';
import { benchAnswers } from './answers.ts';
import { benchCalendar } from './calendar.ts';
import { benchStart } from './start.ts';
import { benchSweep } from './sweep.ts';
import { benchTab } from './tab.ts';

type Row = { name: string; median: number; all: number[] };

const say = (line: string) => process.stdout.write(`${line}\n`);

say(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${process.platform}`);

say('\n(a) answers a second, 20 connections');
const answers = await benchAnswers();
print(answers, 0);
say(`  ratio: ${ratio(answers, 1, 0)}`);

say('\n(b) one sweep with 20 lines due, ms');
const sweep = await benchSweep();
print(sweep, 1);
say(`  10,000 networks against 100: ${ratio(sweep, 2, 1)}`);

say('\n(c) 1,000 dates of the third Tuesday every two months in Rome, ms');
const calendar = await benchCalendar();
print(calendar, 2);
say(`  rrule: ${ratio(calendar, 1, 0)} times as long; rrule-temporal: ${ratio(calendar, 2, 0)}`);

say('\n(d) start to first answer on an existing database, ms; resident memory idle, MB');
const start = await benchStart();
say(
  `  ${start.startMs.toFixed(0)} ms (${start.all.map((ms) => ms.toFixed(0)).join(', ')}); ${start.idleMb.toFixed(0)} MB`,
);

say('\n(e) first view of the pages with nothing in the cache, until the answer can be given, ms');
print([await benchTab()], 0);

function print(rows: readonly Row[], digits: number): void {
  for (const { name, median, all } of rows) {
    say(`  ${name}: ${median.toFixed(digits)} (${all.map((figure) => figure.toFixed(digits)).join(', ')})`);
  }
}

function ratio(rows: readonly Row[], of: number, to: number): string {
  return ((rows[of]?.median ?? Number.NaN) / (rows[to]?.median ?? Number.NaN)).toFixed(2);
}
