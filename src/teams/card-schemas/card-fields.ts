import * as z from 'zod';

const MAX_ID = 100;
const MAX_TEXT = 500;
export const MAX_REASON = 2_000;
/** Forms hold a link of up to 1,000 characters and the list of municipalities, one a line. */
const MAX_FIELD = 4_000;
const MAX_PEOPLE = 500;

/** An id of ours, or of Teams. */
export const id = z.string().trim().min(1).max(MAX_ID);
export const optionalId = z.string().trim().max(MAX_ID).default('');
/** A short text somebody typed; empty when the client left it out. */
export const typed = z.string().max(MAX_TEXT).default('');
/** What is too long is answered with its limit, in the form as it was typed; this is far more than is accepted. */
export const freeText = z.string().max(100_000).default('');
/** A table of some hundred lines, as text; a request takes 1 MiB. */
export const csvFile = z.string().max(400_000).default('');
export const reason = z.string().max(MAX_REASON).default('');
/** Some clients give back numbers as text. */
export const count = z.union([
  z.number().int().min(0).max(1_000_000),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
]);
export const state = z.enum(['in_person', 'remote', 'excused']);
export const roles = ['coordinator', 'referent', 'manager', 'operator'] as const;
export const fields = z.record(z.string(), z.string().max(MAX_FIELD));
export const commands = [
  'help',
  'calendar',
  'next',
  'attendance',
  'agenda',
  'urgent',
  'move',
  'cancel',
  'substitute',
  'network',
  'delegation',
  'actions',
  'todo',
  'register',
  'preview',
  'deliveries',
  'minutes',
  'practices',
  'share_practice',
  'publications',
  'propose_publication',
  'projects',
  'new_project',
  'settings',
  'personal_data',
] as const;
/** A choice of several comes as one text with commas. */
function listOf() {
  return z
    .union([z.string().transform((text) => text.split(',')), z.array(z.string())])
    .default([])
    .transform((ids) => ids.map((each) => each.trim()).filter((each) => each !== ''))
    .pipe(z.array(id).max(MAX_PEOPLE));
}
/** Ids chosen of several. */
export const several = listOf();
/** The same of words of ours, which name nothing of a network. */
export const choices = listOf();
