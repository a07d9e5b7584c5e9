import type { MinutesDocument, MinutesDocumentItem } from '../../../src/domain/files/minutes-document.ts';
import type { PresenceRow, PresenceTable } from '../../../src/domain/files/presence-table.ts';
import type { SittingHeader } from '../../../src/domain/files/sitting-header.ts';

const SEATS = [
  ...['Alfonsine', 'Bagnacavallo', 'Bagnara di Romagna', 'Conselice', 'Cotignola', 'Fusignano', 'Lugo'],
  ...['Massa Lombarda', "Sant'Agata sul Santerno"],
];

/** 16 March 2027, 10:00 in Rome. */
export const STARTS_AT = new Date('2027-03-16T09:00:00Z');

/** An instant so many minutes after the start. */
export function minute(minutes: number): Date {
  return new Date(STARTS_AT.getTime() + minutes * 60_000);
}

export function aHeader(header: Partial<SittingHeader> = {}): SittingHeader {
  return {
    bodyName: 'Unione dei Comuni della Bassa Invenzione',
    networkName: 'Rete degli Uffici Relazioni con il Pubblico',
    kind: 'ordinary',
    number: { n: 3, year: 2027 },
    startsAt: STARTS_AT,
    durationMinutes: 120,
    timeZone: 'Europe/Rome',
    place: 'Sala del Consiglio, Piazza dei Martiri 1, Lugo',
    urgency: null,
    ...header,
  };
}

export function aRow(row: Partial<PresenceRow> = {}): PresenceRow {
  return {
    name: 'Anna Inventata',
    role: 'referent',
    seatName: 'Lugo',
    state: 'present',
    substituteName: null,
    inPlaceOf: null,
    spells: [{ mode: 'in_person', arrivedAt: minute(0), leftAt: null }],
    ...row,
  };
}

/** Every state there is: late, left and come back, from remote, substituted, excused, absent. */
export function aPresence(presence: Partial<PresenceTable> = {}): PresenceTable {
  const [first, second, third, fourth, fifth, sixth, seventh, eighth, ninth] = SEATS;
  const gone = { spells: [], substituteName: null };
  return {
    members: [
      aRow({ name: 'Carla Coordinata', role: 'coordinator', seatName: null }),
      aRow({ name: 'Dario Finto', seatName: String(first) }),
      aRow({
        name: "Nicolò D'Immaginazione",
        seatName: String(second),
        spells: [
          { mode: 'in_person', arrivedAt: minute(7), leftAt: minute(50) },
          { mode: 'remote', arrivedAt: minute(65), leftAt: minute(115) },
        ],
      }),
      aRow({
        name: 'Elena Provetta',
        seatName: String(third),
        state: 'substituted',
        ...gone,
        substituteName: 'Fabio Supplente',
      }),
      aRow({ name: 'Fabio Supplente', seatName: String(third), inPlaceOf: 'Elena Provetta' }),
      aRow({
        name: 'Giulia Esempio',
        seatName: String(fourth),
        state: 'remote',
        spells: [{ mode: 'remote', arrivedAt: minute(-3), leftAt: null }],
      }),
      aRow({ name: 'Ivo Campione', seatName: String(fifth), state: 'excused', ...gone }),
      aRow({ name: 'Lara Prova', seatName: String(sixth), state: 'absent', ...gone }),
      aRow({ name: 'Anna Inventata', seatName: String(seventh) }),
      aRow({ name: 'Mauro Modello', seatName: String(eighth) }),
      aRow({ name: 'Olga Caso', seatName: String(ninth) }),
    ],
    managers: [
      aRow({ name: 'Piero Dirigenti', role: 'manager', seatName: null }),
      aRow({ name: 'Quinta Bozza', role: 'manager', seatName: 'Lugo', state: 'excused', ...gone }),
    ],
    operators: [aRow({ name: 'Rita Sportello', role: 'operator', seatName: 'Lugo' })],
    seatsCovered: 7,
    seatsTotal: 9,
    quorum: { needed: 5, reached: true, below: [] },
    closedAt: minute(125),
    seal: '0123456789abcdef'.repeat(4),
    corrections: [
      {
        at: minute(180),
        byName: 'Carla Coordinata',
        personName: 'Dario Finto',
        before: { state: 'absent' },
        after: { state: 'attended', spells: [{ mode: 'in_person', arrivedAt: minute(5), leftAt: null }] },
        reason: 'arrivo non registrato',
      },
    ],
    ...presence,
  };
}

export function anItem(item: Partial<MinutesDocumentItem> = {}): MinutesDocumentItem {
  return {
    number: 1,
    title: 'Lettura del verbale della seduta precedente',
    fixed: null,
    presenterName: 'Carla Coordinata',
    text: 'Si dà lettura del verbale.\n\nNessuno chiede correzioni.',
    decisions: ['Il verbale della seduta n. 2/2027 è approvato'],
    treated: true,
    ...item,
  };
}

export function aMinutesDocument(minutes: Partial<MinutesDocument> = {}): MinutesDocument {
  return {
    header: aHeader(),
    status: 'published',
    publishedAt: new Date('2027-03-23T11:00:00Z'),
    chairName: 'Carla Coordinata',
    secretaryName: 'Dario Finto',
    presence: aPresence(),
    items: [
      anItem(),
      anItem({
        number: 2,
        title: 'Modulistica comune per gli sportelli',
        presenterName: null,
        text: 'Si confrontano i moduli in uso nei nove Comuni: otto su nove usano già la stessa traccia, con parole diverse. Si è d’accordo che la cittadina o il cittadino che si sposta da un Comune all’altro debba trovare le stesse domande nello stesso ordine.\n\nResta da sentire l’ufficio anagrafe di Fusignano.\nLa responsabile ha già dato la disponibilità per aprile.',
        decisions: ['Si adotta la traccia di Lugo', 'I Comuni la provano fino al 30 giugno 2027'],
      }),
      anItem({ number: 3, title: 'Varie ed eventuali', text: '', decisions: [], treated: false }),
    ],
    actions: [
      {
        text: 'Preparare la traccia del modulo unico',
        ownerName: 'Anna Inventata',
        seatName: 'Lugo',
        dueOn: '2027-04-30',
        state: 'open',
      },
      {
        text: 'Sentire l’ufficio anagrafe',
        ownerName: 'Lara Prova',
        seatName: 'Fusignano',
        dueOn: null,
        state: 'done',
      },
    ],
    adopted: { word: 'approval', on: new Date('2027-05-18T08:00:00Z'), timeZone: 'Europe/Rome' },
    corrections: [],
    ...minutes,
  };
}
