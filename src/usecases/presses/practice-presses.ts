import type { PracticeAction } from '../../domain/practices/practice-action.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { adoptPractice, withdrawAdoption } from '../practices/adopt-practice.ts';
import { checkImport, importView, takeImport } from '../practices/import-practices.ts';
import { practiceFilesView } from '../practices/practice-files.ts';
import { editPracticeForm, newPracticeForm } from '../practices/practice-form.ts';
import { practiceView } from '../practices/practice-view.ts';
import { proposeFromDigest, proposePractice } from '../practices/propose-practice.ts';
import { savePractice } from '../practices/save-practice.ts';
import { searchPractices } from '../practices/search-practices.ts';
import { showHistory } from '../practices/show-practices.ts';
import { onNamed } from './on-named.ts';

const PRACTICE = { name: 'practice', kept: (tx: Tx) => tx.practices } as const;

export const PRACTICE_PRESSES: HandlersOf<PracticeAction> = {
  practices_search: {
    for: 'everybody',
    effect: 'read',
    run: (_context, tx, { caller, action }) => searchPractices(tx, { caller, typed: action.words }),
  },
  practice_new: {
    for: 'everybody',
    effect: 'read',
    run: (context, tx, { caller }) => newPracticeForm(context, tx, { caller }),
  },
  practice_choose: { for: 'everybody', effect: 'read', run: onNamed(PRACTICE, practiceView) },
  practice_show: { for: 'everybody', effect: 'read', run: onNamed(PRACTICE, practiceView) },
  practice_edit: {
    for: 'everybody',
    effect: 'read',
    run: onNamed(PRACTICE, (_context, tx, press) => editPracticeForm(tx, press)),
  },
  practice_history: {
    for: 'everybody',
    effect: 'read',
    run: onNamed(PRACTICE, (_context, tx, press) => showHistory(tx, press)),
  },
  practice_save: { for: 'everybody', effect: 'repeatable', run: savePractice },
  practice_adopt: { for: 'everybody', effect: 'latest_wins', run: adoptPractice },
  practice_withdraw: { for: 'everybody', effect: 'latest_wins', run: withdrawAdoption },
  practice_digest_open: { for: 'everybody', effect: 'read', run: onNamed(PRACTICE, practiceView) },
  practice_digest_propose: {
    for: 'everybody',
    effect: 'repeatable',
    run: onNamed(PRACTICE, (context, tx, { action, ...press }) =>
      proposeFromDigest(context, tx, { ...press, ref: action.ref }),
    ),
  },
  practice_export: {
    for: 'everybody',
    effect: 'repeatable',
    run: (context, tx, press) => practiceFilesView(context, tx, press),
  },
  practice_import: {
    for: 'coordinator',
    effect: 'read',
    run: async (_context, _tx, { caller }) => importView(caller),
  },
  practice_import_check: {
    for: 'coordinator',
    effect: 'read',
    run: (context, tx, { action, ...press }) => checkImport(context, tx, { ...press, text: action.text }),
  },
  practice_import_take: {
    for: 'coordinator',
    effect: 'repeatable',
    run: (context, tx, { action, ...press }) => takeImport(context, tx, { ...press, ...action }),
  },
  practice_propose: {
    for: 'everybody',
    effect: 'repeatable',
    run: onNamed(PRACTICE, (context, tx, { action, ...press }) =>
      proposePractice(context, tx, { ...press, ref: action.ref }),
    ),
  },
};
