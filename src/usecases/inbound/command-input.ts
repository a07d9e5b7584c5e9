import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';

/** A command as its use case gets it: the caller may run it. */
export interface CommandInput {
  caller: Caller;
  /** What was typed after the command word. */
  rest: string;
  /** True when the answer will be read by the caller alone. */
  alone: boolean;
  /** Text to propose in the form, when it was asked for as an action command ('' = none); absent when typed. */
  quoted?: string | undefined;
  now: Date;
}

/** What a command shows, and whether only the caller may see it (then never in the channel). */
export interface Shown {
  view: View;
  private: boolean;
}

export type CommandUseCase = (context: Context, tx: Tx, input: CommandInput) => Promise<Shown>;
