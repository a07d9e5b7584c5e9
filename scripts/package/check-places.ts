import type { ReadPackage } from './manifest.ts';
import { textsIn } from './manifest.ts';
import type { PackageProblem } from './problem.ts';

const HOST_NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Addresses and domains: encrypted, ours, and none that is not needed. */
export function checkPlaces({ manifest }: ReadPackage): PackageProblem[] {
  const addresses = textsIn(manifest).filter(({ place }) => /url$/i.test(place));
  const pages = addresses.filter(({ place }) => !place.startsWith('developer.'));
  const hosts = new Set(pages.flatMap(({ text }) => URL.parse(text)?.hostname ?? []));
  const domains = manifest.validDomains ?? [];
  return [
    ...addresses.filter(({ text }) => URL.parse(text)?.protocol !== 'https:').map(notEncrypted),
    ...domains.filter((domain) => !HOST_NAME.test(domain)).map(noDomain),
    ...domains.filter((domain) => HOST_NAME.test(domain) && !hosts.has(domain)).map(notNeeded),
    ...pages.filter(({ text }) => !domains.includes(URL.parse(text)?.hostname ?? '')).map(notCovered),
  ];
}

function notEncrypted({ place, text }: { place: string; text: string }): PackageProblem {
  return {
    where: `manifest.json ${place}`,
    found: JSON.stringify(text),
    accepted: 'an https:// address',
    todo: 'correct it, or the variable it comes from',
  };
}

function noDomain(domain: string): PackageProblem {
  return {
    where: 'manifest.json validDomains',
    found: JSON.stringify(domain),
    accepted: 'the exact host of the pages, lower case, without *, scheme, port or path',
    todo: 'name the host alone: who owns any other name under a wildcard could pose as the app',
  };
}

function notNeeded(domain: string): PackageProblem {
  return {
    where: 'manifest.json validDomains',
    found: JSON.stringify(domain),
    accepted: 'hosts of the tabs only',
    todo: 'remove it',
  };
}

function notCovered({ place, text }: { place: string; text: string }): PackageProblem {
  return {
    where: `manifest.json ${place}`,
    found: JSON.stringify(text),
    accepted: 'an address whose host is in validDomains',
    todo: 'add its host there: Teams shows no page of another',
  };
}
