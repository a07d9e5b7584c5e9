import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { load } from './load.ts';
import type { Subject } from './measure.ts';
import { measureSideBySide } from './measure.ts';
import { startNullConnector } from './null-connector.ts';
import type { Presser } from './seed-answering.ts';

const CONNECTIONS = 20;
const DURATION_MS = 3_000;
const ROUNDS = 5;
const STATES = ['in_person', 'remote', 'excused'] as const;

interface Started {
  url: string;
  pressers?: Presser[];
}

/** (a) Answers a second through the whole path, each stored, against a bare botbuilder echo bot. */
export async function benchAnswers(): Promise<{ name: string; median: number; all: number[] }[]> {
  const connector = await startNullConnector();
  const echo = await startTarget('echo-bot', connector.url);
  const product = await startTarget('product', connector.url);
  const { pressers } = product.started;
  if (pressers === undefined) throw new Error('the product gave nothing to answer');
  try {
    let pressed = 0;
    const subjects: Subject[] = [
      {
        name: 'botbuilder echo bot',
        run: () => run(`${echo.started.url}/api/messages`, (n) => message(connector.url, n)),
      },
      {
        name: 'answers, each stored',
        run: () => run(product.started.url, () => press(connector.url, pressers, pressed++)),
      },
    ];
    return await measureSideBySide(subjects, ROUNDS);
  } finally {
    echo.stop();
    product.stop();
    connector.close();
  }
}

async function run(url: string, body: (n: number) => unknown): Promise<number> {
  const result = await load({ url, connections: CONNECTIONS, durationMs: DURATION_MS, body });
  if (result.failures > 0) throw new Error(`${result.failures} requests failed at ${url}`);
  return result.perSecond;
}

async function startTarget(
  name: string,
  connectorUrl: string,
): Promise<{ started: Started; stop: () => void }> {
  const path = fileURLToPath(new URL(`./targets/${name}.ts`, import.meta.url));
  const child = fork(path, [connectorUrl], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const started = await new Promise<Started>((resolve, reject) => {
    child.once('message', (value) => resolve(value as Started));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
  return { started, stop: () => child.disconnect() };
}

function base(serviceUrl: string, n: number) {
  return {
    id: `bench-${n}-${performance.now()}`,
    channelId: 'msteams',
    serviceUrl,
    recipient: { id: '28:bench', name: 'Bench' },
  };
}

function message(serviceUrl: string, n: number) {
  return {
    ...base(serviceUrl, n),
    type: 'message',
    text: 'ciao',
    from: { id: '29:someone', name: 'Persona', aadObjectId: 'someone' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant' },
  };
}

/** Each press differs from the person's last one, so that each is stored. */
function press(serviceUrl: string, pressers: Presser[], n: number) {
  const index = n % pressers.length;
  const presser = pressers[index];
  const turn = Math.floor(n / pressers.length);
  const data = {
    verb: 'answer',
    sittingId: presser?.sittingId,
    state: STATES[turn % STATES.length],
    dateVersion: 1,
    seq: turn,
  };
  return {
    ...base(serviceUrl, n),
    type: 'invoke',
    name: 'adaptiveCard/action',
    from: { id: presser?.teamsUserId, name: 'Persona', aadObjectId: presser?.aadObjectId },
    conversation: { id: `a:chat-${index}`, conversationType: 'personal', tenantId: presser?.tenantId },
    channelData: { tenant: { id: presser?.tenantId } },
    value: { action: { type: 'Action.Execute', verb: 'answer', data }, trigger: 'manual' },
  };
}
