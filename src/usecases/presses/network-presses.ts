import type { NetworkAction } from '../../domain/card-action.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { applySettings, confirmSetup } from '../network/apply-settings.ts';
import { confirmPositions } from '../network/confirm-positions.ts';
import { declarePosition } from '../network/declare-position.ts';
import { editPosition, handOver, setPosition } from '../network/edit-position.ts';
import { settingsView } from '../network/show-settings.ts';

export const NETWORK_PRESSES: HandlersOf<NetworkAction> = {
  declare_position: {
    for: 'everybody',
    effect: 'latest_wins',
    run: (_context, tx, press) => declarePosition(tx, press),
  },
  confirm_positions: {
    for: 'coordinator',
    effect: 'repeatable',
    run: (_context, tx, press) => confirmPositions(tx, press),
  },
  edit_position: {
    for: 'coordinator',
    effect: 'repeatable',
    run: (_context, tx, press) => editPosition(tx, press),
  },
  set_position: {
    for: 'coordinator',
    effect: 'latest_wins',
    run: (_context, tx, press) => setPosition(tx, press),
  },
  hand_over: {
    for: 'coordinator',
    effect: 'latest_wins',
    run: (_context, tx, press) => handOver(tx, press),
  },
  setup_submit: {
    for: 'coordinator',
    effect: 'latest_wins',
    run: (context, tx, { caller, action, now }) =>
      confirmSetup(context, tx, { caller, fields: action.fields, now }),
  },
  show_settings: {
    for: 'coordinator',
    effect: 'read',
    run: async (_context, tx, { caller, action }) => {
      const seats = await tx.seats.list(caller.network.id);
      return settingsView(caller.network, seats, { page: action.page, problems: [], saved: false });
    },
  },
  settings_submit: {
    for: 'coordinator',
    effect: 'latest_wins',
    run: (context, tx, { caller, action, now }) =>
      applySettings(context, tx, { caller, fields: action.fields, now }),
  },
};
