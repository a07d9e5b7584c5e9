import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { KeptIn } from '../../../src/domain/view/personal-data-view.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { networkId, networkName } from './card-views.ts';

const url = (name: string) =>
  `https://bot.example.com/files/f-1/Gettone_inventato-di-quarantatre-caratteri/${name}`;

/** Cards about personal data and their retention, by the name of their golden file. */
export function goldenPersonalData(): Record<string, View> {
  const kept: KeptIn = {
    networkName,
    name: 'Bice Finticchi',
    position: { role: 'referent', seatId: 'comune-1' },
    seatName: 'Lugo',
    counts: { people: 1, answers: 12, deliveries: 48, record: 9, audit: 2, links: 1 },
    settings: defaultSettings(),
  };
  const own = { networkId, aadObjectId: '0a1b2c3d-0000-4000-8000-0000000000cc' };
  const report = {
    view: 'retention_report' as const,
    networkId,
    runId: '0a1b2c3d-0000-4000-8000-0000000000dd',
    counts: { answers: 21, deliveries: 130, record: 2, audit: 7, people: 1 },
    sittings: 2,
    deleteAt: new Date('2037-02-28T23:00:00Z'),
    timeZone: 'Europe/Rome',
    reportUrl: url('conservazione.docx'),
    canPostpone: true,
    state: 'reported' as const,
  };
  const erase = { view: 'erase_personal_data' as const, networkId, networks: [networkName] };
  return {
    'personal-data': {
      view: 'personal_data',
      ...own,
      kept: [kept, { ...kept, networkName: 'Rete di prova', position: null, seatName: null, counts: {} }],
      exported: [],
    },
    'personal-data-exported': {
      view: 'personal_data',
      ...own,
      kept: [kept],
      exported: [
        { format: 'docx', url: url('dati.docx') },
        { format: 'json', url: url('dati.json') },
      ],
    },
    'erase-personal-data': { ...erase, leaderless: [] },
    'erase-personal-data-leaderless': { ...erase, leaderless: [networkName] },
    'retention-report': report,
    'retention-report-postponed': {
      ...report,
      sittings: 0,
      counts: { ...report.counts, record: 0 },
      canPostpone: false,
      state: 'postponed',
    },
    'retention-report-channel': { ...report, reportUrl: null, canPostpone: false },
  };
}
