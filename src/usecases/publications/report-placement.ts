import type { Placement } from '../../domain/publications/placement.ts';
import { wasPublished } from '../../domain/publications/placement.ts';
import type { PublicationAction } from '../../domain/publications/publication-action.ts';
import { mayReport, readReport } from '../../domain/publications/read-report.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { findPlacement } from './find-placement.ts';
import { outletListOf, todayIn } from './load-publications.ts';
import { publicationView } from './publication-view.ts';
import { afterPublicationChange } from './tell-municipalities.ts';

interface Input {
  caller: Caller;
  action: Extract<PublicationAction, { verb: 'publication_report' }>;
  now: Date;
}

/**
 * What a municipality says of an item: one report for each, whoever of it speaks first; later ones replace it. Made
 * from a card older than somebody else's report it changes nothing and shows that. The others' cards follow.
 */
export async function reportPlacement(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, action, now } = input;
  const { outcome, link, outlets, scheduledOn, word } = action;
  const found = await findPlacement(context, tx, {
    ...{ caller, publicationId: action.publicationId, seatId: action.seatId },
    ...{ act: 'publication_report', now },
  });
  if ('view' in found) return found;
  const { publication, placement } = found;
  const { networkId, seatId, seatName } = placement;
  const about = { title: publication.title, seatName };
  const draft = { link, outlets, scheduledOn, word };
  const show = (notice: Notice) => publicationView(context, tx, { caller, publication, now, seatId, notice });
  if (!mayReport(outcome, publication, placement))
    return show(
      publication.withdrawn === null || outcome === 'removed' || outcome === 'kept'
        ? { code: 'publication_not_published', ...about }
        : { code: 'publication_gone', title: about.title },
    );
  const lists = await tx.publications.outlets(networkId);
  const known = {
    ...{ publication, placement, today: todayIn(caller.network, now) },
    outlets: outletListOf(context, lists, { networkId, seatId }).outlets,
  };
  const { reported, problems } = readReport(outcome, draft, known);
  if (problems.length > 0)
    return publicationView(context, tx, { caller, publication, now, seatId, draft, problems });
  const next: Placement = {
    ...placement,
    ...reported,
    publishedAt: wasPublished(reported) ? (placement.publishedAt ?? now) : null,
    reportedBy: caller.person.id,
    reportedAt: now,
    version: placement.version + 1,
  };
  if (isSame(placement, next)) return show({ code: 'publication_reported', ...about, outcome, again: true });
  if (action.seen !== null && action.seen !== placement.version)
    return show({ code: 'publication_reported_meanwhile', ...about });
  await tx.publications.savePlacement(next);
  await afterPublicationChange(tx, { networkId, now }, [placement]);
  if (caller.person.position?.seatId !== seatId) {
    const details = { publicationId: publication.id, seatId, outcome };
    await recordAudit(tx, caller, { act: 'publication_report', outcome: 'done', at: now, details });
  }
  return show({ code: 'publication_reported', ...about, outcome, again: false });
}

function isSame(before: Placement, after: Placement): boolean {
  const said = ({ state, link, outlets, scheduledOn, reason, publishedVersion }: Placement) =>
    JSON.stringify([
      ...[state, link, outlets.map(({ kind, name }) => [kind, name]), scheduledOn, reason],
      publishedVersion,
    ]);
  return said(before) === said(after);
}
