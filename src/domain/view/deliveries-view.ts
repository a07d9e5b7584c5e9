import type { DeliveryKind } from '../delivery/delivery.ts';
import type { DeliveryRef } from '../delivery/delivery-ref.ts';
import type { DeliveryRecipientName } from './delivery-notice.ts';
import type { Notice } from './notice.ts';
import type { SittingView } from './sitting-view.ts';

/** What went out together: one line of the plan, or one kind of message. */
export interface DeliveryLine {
  kind: DeliveryKind;
  /** Key of the line in the plan; null for what no plan foresees. */
  planKey: string | null;
}

/** Messages of one line, by what has become of them. */
export interface DeliveryCounts {
  sent: number;
  /** Queued, or being sent. */
  waiting: number;
  failed: number;
  /** Perhaps delivered; not sent again by itself. */
  uncertain: number;
  /** Not sent since not, or no longer, true. */
  skipped: number;
}

export interface TroubledRecipient extends DeliveryRecipientName {
  ref: DeliveryRef;
  /** Whether it is worth offering to send it again; asked once more when it is pressed. */
  mayRetry: boolean;
}

/** Deliveries of one line that did not go well for one reason. */
export interface DeliveryTroubles {
  line: DeliveryLine;
  /** `skipped`: came too late. `late`: still being tried. */
  trouble: 'failed' | 'uncertain' | 'late' | 'skipped';
  /** A code, see `Delivery.reason`; null when it was never tried. */
  reason: string | null;
  /** Since when the oldest of them has been waiting to go out. */
  since: Date;
  recipients: TroubledRecipient[];
}

/** The messages about one sitting, or with `sitting` null those about the network itself. */
export interface DeliveriesPart {
  sitting: Pick<SittingView, 'kind' | 'number' | 'startsAt' | 'timeZone'> | null;
  lines: (DeliveryLine & { counts: DeliveryCounts })[];
  troubles: DeliveryTroubles[];
}

/** What could not be delivered, and what is under way; to who coordinates, in private. */
export type DeliveriesView =
  | {
      view: 'deliveries';
      networkId: string;
      timeZone: string;
      /** The next sitting first, then the recent ones, newest first, then the network itself. */
      parts: DeliveriesPart[];
      notice: Notice | null;
    }
  /** Whether to send again what may have arrived. */
  | {
      view: 'delivery_retry';
      networkId: string;
      delivery: DeliveryRef;
      kind: DeliveryKind;
      recipient: DeliveryRecipientName;
    };
