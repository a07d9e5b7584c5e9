import { readFileSync } from 'node:fs';

/**
 * Loaded before the product (`--import`): its wall clock is off by the milliseconds that stand in the file named by
 * `CLOCK_OFF_FILE`, for everything in the process, the embedded database too. What measures spans is left alone, as
 * when a machine's clock is set.
 */
const file = process.env.CLOCK_OFF_FILE ?? '';
const LOOK_MS = 50;
let offMs = 0;

look();
setInterval(look, LOOK_MS).unref();

const now = Date.now.bind(Date);
globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [now() + offMs] : given, made) as object,
  apply: (target) => new target(now() + offMs).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? () => now() + offMs : Reflect.get(target, name, receiver),
});

function look(): void {
  const written = Number(readFileSync(file, 'utf8'));
  if (Number.isFinite(written)) offMs = written;
}
