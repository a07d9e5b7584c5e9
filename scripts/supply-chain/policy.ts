/** Licences under which a package may be part of a work distributed under EUPL-1.2: they ask for a notice, no more. */
export const RUNTIME_LICENCES: ReadonlySet<string> = new Set([
  ...[
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'Unlicense',
    'CC0-1.0',
  ],
  // Code of argparse, from Python.
  'PSF-2.0',
  // A font.
  'OFL-1.1',
  // Data of the public holidays, from Wikipedia; named in NOTICE of the package.
  'CC-BY-3.0',
]);

/** Of tools that are not distributed. */
export const TOOL_LICENCES: ReadonlySet<string> = new Set([
  ...RUNTIME_LICENCES,
  ...['MPL-2.0', 'CC-BY-4.0', 'Zlib'],
]);

/** Licences of packages that do not say them where npm reads, as read in the package itself. */
export const READ_LICENCES: Readonly<Record<string, string>> = {
  'escape-regexp-component': 'MIT',
  'png-js': 'MIT',
  duck: 'BSD-2-Clause',
};

export interface AcceptedAdvisory {
  /** CVE or GHSA id. */
  id: string;
  package: string;
  reason: string;
  /** `yyyy-MM-dd` of the review, and the day after which it must be looked at again. */
  reviewedOn: string;
  until: string;
}

/** Known vulnerabilities that were looked at and do not stop a release. */
export const ACCEPTED: readonly AcceptedAdvisory[] = [
  {
    id: 'CVE-2026-84003',
    package: '@azure/msal-node',
    reason:
      'botbuilder 4.23.3, its last version, asks for ^2.13.1; the fix is in 5.6.0. The bot uses it only to get its own token with its own secret, from a fixed address over TLS; no redirect or code of a person passes through it. Whether the advisory touches that flow is not known.',
    reviewedOn: '2026-11-27',
    until: '2027-02-28',
  },
];
