import type { ReadPackage } from './manifest.ts';
import type { PackageProblem } from './problem.ts';

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/** Ids and versions that have to agree with each other, which no schema sees. */
export function checkIds({ manifest, languages }: ReadPackage): PackageProblem[] {
  const botId = manifest.bots?.[0]?.botId ?? '';
  const host = URL.parse(manifest.configurableTabs?.[0]?.configurationUrl ?? '')?.hostname ?? '';
  const schemas = [...languages].map(([file, texts]): Agreement => [file, '$schema', texts.$schema]);
  const agreements: [Agreement, string, string][] = [
    [
      ['manifest.json', 'webApplicationInfo.id', manifest.webApplicationInfo?.id],
      botId,
      'the id of the bot, whose registration signs people in',
    ],
    [
      ['manifest.json', 'webApplicationInfo.resource', manifest.webApplicationInfo?.resource],
      `api://${host}/botid-${botId}`.toLowerCase(),
      'api://, the host of the pages, /botid- and the id of the bot, in lower case (upper case breaks Android)',
    ],
    ...(manifest.composeExtensions ?? []).map((extension, i): [Agreement, string, string] => [
      ['manifest.json', `composeExtensions[${i}].botId`, extension.botId],
      botId,
      'the id of the bot, which answers the commands',
    ]),
  ];
  return [
    ...agreements.flatMap(([[file, place, found], wanted, what]) =>
      found === wanted && wanted !== '' ? [] : [disagreement([file, place, found], `${wanted}: ${what}`)],
    ),
    ...[['manifest.json', '$schema', manifest.$schema] as Agreement, ...schemas].flatMap((schema) =>
      schema[2]?.includes(`/teams/v${manifest.manifestVersion}/`)
        ? []
        : [
            disagreement(
              schema,
              `the schema of version ${manifest.manifestVersion}, as manifestVersion says`,
            ),
          ],
    ),
    ...(manifest.id === EMPTY_GUID
      ? [disagreement(['manifest.json', 'id', manifest.id], 'an id of its own')]
      : []),
    ...(/^\d+\.\d+\.\d+$/.test(manifest.version)
      ? []
      : [disagreement(['manifest.json', 'version', manifest.version], 'three numbers, such as 1.4.0')]),
  ];
}

type Agreement = [file: string, place: string, found: string | undefined];

function disagreement([file, place, found]: Agreement, accepted: string): PackageProblem {
  const shown = found === undefined ? null : JSON.stringify(found);
  return { where: `${file} ${place}`, found: shown, accepted, todo: `make them agree in appPackage/${file}` };
}
