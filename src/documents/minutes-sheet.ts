import type {
  MinutesDocument,
  MinutesDocumentAction,
  MinutesDocumentItem,
} from '../domain/files/minutes-document.ts';
import { numericDateOf } from '../texts/dates.ts';
import { markText, minutesTitle } from '../texts/documents/documents.ts';
import {
  actionStateText,
  adoptionText,
  adoptionTitle,
  correctionReason,
  correctionTitle,
  itemTitle,
  statusText,
  MINUTES_DOCUMENT_WORDS as WORDS,
} from '../texts/documents/minutes-document.ts';
import { PRESENCE_WORDS } from '../texts/documents/presence-document.ts';
import { presenceBlocks } from './presence-blocks.ts';
import type { Block, Sheet } from './sheet.ts';
import { facts, heading, paragraph } from './sheet.ts';
import { sittingFacts } from './sitting-blocks.ts';

/** Minutes as an office files them: who, where, when; presences; each item; actions; signatures (product §8). */
export function minutesSheet(minutes: MinutesDocument): Sheet {
  const { header } = minutes;
  return {
    title: minutesTitle(header),
    bodyName: header.bodyName,
    networkName: header.networkName,
    mark: markText(minutes.status),
    landscape: false,
    blocks: [
      openingFacts(minutes),
      heading(2, PRESENCE_WORDS.title),
      ...presenceBlocks({ presence: minutes.presence, timeZone: header.timeZone, toSign: false }),
      heading(2, WORDS.items),
      ...(minutes.items.length === 0 ? [paragraph(WORDS.noItems)] : minutes.items.flatMap(itemBlocks)),
      heading(2, WORDS.actions),
      minutes.actions.length === 0 ? paragraph(WORDS.noActions) : actionsTable(minutes.actions),
      ...correctionBlocks(minutes),
      ...adoptionBlocks(minutes),
      signatures(minutes),
    ],
  };
}

function openingFacts(minutes: MinutesDocument): Block {
  const secretary = minutes.secretaryName === null ? [] : [[WORDS.secretary, minutes.secretaryName]];
  return facts([
    ...sittingFacts(minutes.header),
    [WORDS.chair, minutes.chairName],
    ...secretary,
    [WORDS.status, statusText(minutes)],
  ]);
}

function itemBlocks(item: MinutesDocumentItem): Block[] {
  return [
    heading(3, itemTitle(item)),
    ...(item.presenterName === null ? [] : [paragraph(`${WORDS.presenter}: ${item.presenterName}`, 'note')]),
    ...(item.treated ? [] : [paragraph(WORDS.notTreated)]),
    ...itemText(item),
    ...(item.decisions.length === 0
      ? []
      : [paragraph(WORDS.decisions, 'label'), { block: 'list' as const, items: item.decisions }]),
  ];
}

function itemText(item: MinutesDocumentItem): Block[] {
  const texts = paragraphs(item.text);
  if (texts.length > 0) return texts;
  return item.treated && item.decisions.length === 0 ? [paragraph(WORDS.noText)] : [];
}

/** An empty line parts paragraphs. */
function paragraphs(text: string): Block[] {
  const texts = text.split(/(?:\r?\n[^\S\n]*){2,}/).filter((part) => part.trim() !== '');
  return texts.map((part) => paragraph(part));
}

/** What was published stays above; who added what, when and why stands here. */
function correctionBlocks({ corrections, header }: MinutesDocument): Block[] {
  if (corrections.length === 0) return [];
  const added = corrections.flatMap((correction) => [
    paragraph(correctionTitle(correction, header.timeZone), 'label'),
    ...paragraphs(correction.text),
    paragraph(correctionReason(correction), 'note'),
  ]);
  return [heading(2, WORDS.corrections), ...added];
}

function actionsTable(actions: readonly MinutesDocumentAction[]): Block {
  return {
    block: 'table',
    columns: [
      { title: WORDS.action, share: 34 },
      { title: WORDS.owner, share: 20 },
      { title: WORDS.seat, share: 16 },
      { title: WORDS.due, share: 14 },
      { title: WORDS.state, share: 16 },
    ],
    headerRow: true,
    rowHeader: 0,
    rows: actions.map((action) => [
      action.text,
      action.ownerName,
      action.seatName ?? '–',
      action.dueOn === null ? WORDS.noDue : numericDateOf(action.dueOn),
      actionStateText(action.state),
    ]),
    minRowHeight: 0,
  };
}

function adoptionBlocks(minutes: MinutesDocument): Block[] {
  if (minutes.adopted === null) return [];
  return [heading(2, adoptionTitle(minutes.adopted)), paragraph(adoptionText(minutes.adopted))];
}

function signatures(minutes: MinutesDocument): Block {
  return {
    block: 'signatures',
    closing: WORDS.closing,
    signers: [
      { role: WORDS.chairSignature, name: minutes.chairName },
      { role: WORDS.secretarySignature, name: minutes.secretaryName ?? '' },
    ],
  };
}
