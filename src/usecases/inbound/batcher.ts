import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';

interface Waiting<I, O> {
  input: I;
  /** Runs work as part of what the caller was doing, whoever began serving. */
  within: ReturnType<typeof AsyncLocalStorage.snapshot>;
  resolve: (output: O) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets calls that arrive together share a turn, so that many durable writes cost one commit. A lone call is served at
 * once: there is no timer. An embedded database works in this thread without a pause, so the requests that are waiting
 * at the door are let in first, for as long as each round of the event loop brings more of them. When a shared turn fails, each of its calls is tried alone, so
 * that one cannot fail its neighbours. A shared turn counts as part of what the first of its callers was doing.
 *
 * @param serve serves all inputs, or throws and has done nothing; gives one output for each input, in order
 */
export function createBatcher<I, O>(
  serve: (inputs: I[]) => Promise<O[]>,
  maxBatch: number,
): (input: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = [];
  let serving = false;

  return (input) =>
    new Promise<O>((resolve, reject) => {
      waiting.push({ input, within: AsyncLocalStorage.snapshot(), resolve, reject });
      if (!serving) void serveAll();
    });

  async function serveAll(): Promise<void> {
    serving = true;
    while (waiting.length > 0) {
      await letIn();
      await serveTogether(waiting.splice(0, maxBatch));
    }
    serving = false;
  }

  async function letIn(): Promise<void> {
    for (let before = 0; before < waiting.length && waiting.length < maxBatch; ) {
      before = waiting.length;
      await setImmediate();
    }
  }

  async function serveTogether(batch: Waiting<I, O>[]): Promise<void> {
    try {
      const inputs = batch.map((call) => call.input);
      const outputs = await (batch[0]?.within(serve, inputs) ?? serve(inputs));
      for (const [index, call] of batch.entries()) call.resolve(outputs[index] as O);
    } catch (error) {
      if (batch.length === 1) return batch[0]?.reject(error);
      for (const call of batch) await serveTogether([call]);
    }
  }
}
