import type { Role } from '../../domain/network/person.ts';

/** A person of the demo; every name is invented. */
export interface DemoPerson {
  /** Short name in addresses of the page and in tests. */
  key: string;
  name: string;
  role: Role;
  /** Municipality, null for who works for the whole union. */
  seat: string | null;
  /** Refuses the bot's personal messages, so that an undeliverable one can be seen. */
  blocksBot?: true;
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { key: 'coordinatore', name: 'Ada Inventata', role: 'coordinator', seat: null },
  { key: 'alfonsine', name: 'Bruno Fittizi', role: 'referent', seat: 'Alfonsine' },
  { key: 'bagnacavallo', name: 'Carla Immaginari', role: 'referent', seat: 'Bagnacavallo' },
  { key: 'bagnara', name: 'Dario Finti', role: 'referent', seat: 'Bagnara di Romagna' },
  { key: 'conselice', name: 'Elena Supposti', role: 'referent', seat: 'Conselice' },
  { key: 'cotignola', name: 'Fabio Ipotetici', role: 'referent', seat: 'Cotignola' },
  { key: 'fusignano', name: 'Gina Favolosi', role: 'referent', seat: 'Fusignano' },
  { key: 'lugo', name: 'Ivo Inventini', role: 'referent', seat: 'Lugo' },
  { key: 'massa-lombarda', name: 'Lia Fantasia', role: 'referent', seat: 'Massa Lombarda' },
  { key: 'sant-agata', name: 'Mario Irreali', role: 'referent', seat: "Sant'Agata sul Santerno" },
  { key: 'dirigente', name: 'Nora Pretesti', role: 'manager', seat: null },
  { key: 'operatrice-lugo', name: 'Olga Esempi', role: 'operator', seat: 'Lugo' },
  { key: 'operatore-bagnacavallo', name: 'Piero Campioni', role: 'operator', seat: 'Bagnacavallo' },
  {
    key: 'operatrice-conselice',
    name: 'Rita Finzioni',
    role: 'operator',
    seat: 'Conselice',
    blocksBot: true,
  },
];
