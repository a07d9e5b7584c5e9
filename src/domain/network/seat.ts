/** A seat is a municipality of the network (charter Art. 4). */
export interface Seat {
  id: string;
  networkId: string;
  /** Name of the municipality, e.g. "Bagnacavallo". */
  name: string;
  /** Order in lists, from 0. */
  position: number;
  /** Patron-saint day `MM-dd`, null when not set; the calendar warns on it. */
  patronDay: string | null;
}

/** The nine municipalities of the Unione dei Comuni della Bassa Romagna: default seats of a new network. */
export const DEFAULT_SEAT_NAMES: readonly string[] = [
  'Alfonsine',
  'Bagnacavallo',
  'Bagnara di Romagna',
  'Conselice',
  'Cotignola',
  'Fusignano',
  'Lugo',
  'Massa Lombarda',
  "Sant'Agata sul Santerno",
];
