import { parseArgs } from 'node:util';
import type { SealedRegister } from '../src/storage/register-seals.ts';
import { checkedRegisterLine, SEAL_WORDS, sealsSummary } from '../src/texts/register/seals.ts';
import { failed, withDatabase } from './with-database.ts';

/**
 * `npm run seals`: reckons the seals of all registers once more and shows them, to be compared with documents made
 * before (ADR 46). Changes nothing. Exit code 1 when a register is not as it was sealed.
 */
const networkId = readArguments();
process.exitCode =
  networkId === undefined
    ? failed(SEAL_WORDS.usage, 2)
    : await withDatabase(async (database) => {
        const registers = await database.sealedRegisters(networkId);
        const broken = registers.filter(({ brokenAt }) => brokenAt !== null).length;
        say(registers.length === 0 ? [SEAL_WORDS.none] : linesOf(registers));
        if (registers.length > 0) say(['', sealsSummary(registers.length, broken), SEAL_WORDS.compare]);
        return broken === 0 ? 0 : 1;
      });

/** The name of a network above its registers. */
function linesOf(registers: readonly SealedRegister[]): string[] {
  return [...Map.groupBy(registers, (register) => register.networkId)].flatMap(([id, own]) => [
    `${own[0]?.networkName ?? ''} (${id})`,
    ...own.map((register) => `  ${checkedRegisterLine(register)}`),
  ]);
}

/** Null = of all networks; undefined when something else was typed. */
function readArguments(): string | null | undefined {
  try {
    return parseArgs({ options: { network: { type: 'string' } } }).values.network ?? null;
  } catch {
    return undefined;
  }
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
