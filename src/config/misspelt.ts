import { CLOUD_VARIABLES, CREDENTIAL_VARIABLES } from './config.ts';
import type { Environment, EnvReader } from './environment.ts';

const EXACT_NAMES: readonly string[] = [...CREDENTIAL_VARIABLES, ...CLOUD_VARIABLES, 'ChannelService'];

/** Reports `MicrosoftAppID` or `MICROSOFT_APP_ID`: written so, a credential would count as missing. */
export function reportMisspeltNames(env: Environment, reader: EnvReader): void {
  for (const variable of Object.keys(env)) {
    const name = EXACT_NAMES.find((exact) => fold(exact) === fold(variable));
    if (name === undefined || name === variable || reader.value(variable) === null) continue;
    if (reader.value(name) !== null) continue;
    reader.report({
      variable,
      found: 'a value (not shown)',
      accepted: `the name ${name}, with these capitals`,
      todo: `rename ${variable} to ${name}`,
    });
  }
}

function fold(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
