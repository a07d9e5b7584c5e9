import type { NetworkAction } from '../../domain/card-action.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { applySettings, confirmSetup, previewSettings } from '../network/apply-settings.ts';
import { confirmPositions } from '../network/confirm-positions.ts';
import { declarePosition } from '../network/declare-position.ts';
import { editPosition, handOver, setPosition } from '../network/edit-position.ts';
import { showSettingsPage } from '../network/show-settings.ts';

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
      confirmSetup(context, tx, { caller, submission: { fields: action.fields, seen: {} }, now }),
  },
  show_settings: {
    for: 'coordinator',
    effect: 'read',
    run: (_context, tx, { caller, action }) => showSettingsPage(tx, caller.network, action.page),
  },
  settings_submit: {
    for: 'coordinator',
    effect: 'latest_wins',
    run: (context, tx, { caller, action, now }) =>
      applySettings(context, tx, { caller, submission: action, now }),
  },
  settings_preview: {
    for: 'coordinator',
    effect: 'read',
    run: (_context, tx, { caller, action, now }) => previewSettings(tx, { caller, submission: action, now }),
  },
};
