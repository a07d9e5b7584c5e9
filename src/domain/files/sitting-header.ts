/** What stands at the top of every document about one sitting. */
export interface SittingHeader {
  /** The body the network belongs to, as set by the coordinator; empty when not set. */
  bodyName: string;
  networkName: string;
  kind: 'ordinary' | 'urgent';
  number: { n: number; year: number } | null;
  startsAt: Date;
  durationMinutes: number;
  /** IANA name; every instant of the document is shown in it. */
  timeZone: string;
  place: string;
  /** Why an urgent sitting was called, with the notice given; null for ordinary ones. */
  urgency: { reason: string; noticeMinutes: number } | null;
}
