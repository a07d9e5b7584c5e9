import type { PublicationAction } from '../../domain/publications/publication-action.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { answerQuestion } from '../publications/answer-question.ts';
import { askAboutPublication } from '../publications/ask-about-publication.ts';
import { boardView } from '../publications/board-view.ts';
import { editOutlets, saveOutlets } from '../publications/edit-outlets.ts';
import { checkImport, importView, takeImport } from '../publications/import-publications.ts';
import { publicationFilesView } from '../publications/publication-files.ts';
import { editPublicationForm, newPublicationForm } from '../publications/publication-form.ts';
import { publicationView } from '../publications/publication-view.ts';
import { reportPlacement } from '../publications/report-placement.ts';
import { savePublication } from '../publications/save-publication.ts';
import { publicationHistory } from '../publications/show-publication-history.ts';
import { publicationsYear } from '../publications/show-publications-year.ts';
import { withdrawPublication } from '../publications/withdraw-publication.ts';
import { onNamed } from './on-named.ts';

const PUBLICATION = { name: 'publication', kept: (tx: Tx) => tx.publications } as const;

export const PUBLICATION_PRESSES: HandlersOf<PublicationAction> = {
  publication_new: {
    for: 'everybody',
    effect: 'read',
    run: (context, tx, { caller, now }) => newPublicationForm(context, tx, { caller, now }),
  },
  publication_choose: { for: 'everybody', effect: 'read', run: onNamed(PUBLICATION, publicationView) },
  publication_show: { for: 'everybody', effect: 'read', run: onNamed(PUBLICATION, publicationView) },
  publication_board: {
    for: 'everybody',
    effect: 'read',
    run: onNamed(PUBLICATION, (_context, tx, press) => boardView(tx, press)),
  },
  publication_edit: {
    for: 'everybody',
    effect: 'read',
    run: onNamed(PUBLICATION, (_context, tx, press) => editPublicationForm(tx, press)),
  },
  publication_history: {
    for: 'everybody',
    effect: 'read',
    run: onNamed(PUBLICATION, (_context, tx, press) => publicationHistory(tx, press)),
  },
  publication_save: { for: 'everybody', effect: 'repeatable', run: savePublication },
  publication_withdraw: {
    for: 'everybody',
    effect: 'repeatable',
    run: (_context, tx, { caller, action: { publicationId, reason }, now }) =>
      withdrawPublication(tx, { caller, publicationId, reason, now }),
  },
  publication_report: { for: 'everybody', effect: 'latest_wins', run: reportPlacement },
  publication_ask: { for: 'everybody', effect: 'repeatable', run: askAboutPublication },
  publication_answer: {
    for: 'everybody',
    effect: 'repeatable',
    run: (_context, tx, { caller, action: { questionId, answer }, now }) =>
      answerQuestion(tx, { caller, questionId, answer, now }),
  },
  publication_export: {
    for: 'everybody',
    effect: 'repeatable',
    run: (context, tx, press) => publicationFilesView(context, tx, press),
  },
  publication_import: {
    for: 'coordinator',
    effect: 'read',
    run: (_context, tx, { caller }) => importView(tx, caller),
  },
  publication_import_check: {
    for: 'coordinator',
    effect: 'read',
    run: (context, tx, { action, ...press }) => checkImport(context, tx, { ...press, text: action.text }),
  },
  publication_import_take: {
    for: 'coordinator',
    effect: 'repeatable',
    run: (context, tx, { action, ...press }) => takeImport(context, tx, { ...press, ...action }),
  },
  publications_year: {
    for: 'everybody',
    effect: 'read',
    run: (_context, tx, { caller, action: { year }, now }) => publicationsYear(tx, { caller, year, now }),
  },
  outlets_edit: {
    for: 'everybody',
    effect: 'read',
    run: (context, tx, { caller, action: { seatId }, now }) =>
      editOutlets(context, tx, { caller, seatId, now }),
  },
  outlets_save: { for: 'everybody', effect: 'repeatable', run: saveOutlets },
};
