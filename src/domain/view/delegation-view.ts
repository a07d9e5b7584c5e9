import type { DelegationDraft, DelegationProblem } from '../delegation/read-delegation.ts';
import type { Notice } from './notice.ts';
import type { SittingView } from './sitting-view.ts';

/** One delegation as everybody sees it; days `yyyy-MM-dd`, both included. */
export interface PowersRow {
  deputyName: string;
  delegatorName: string;
  fromOn: string;
  toOn: string;
}

/** One delegation as the coordinator sees it. `suspended`: its days have come, but one of the two is not there. */
export interface DelegationRow extends PowersRow {
  delegationId: string;
  reason: string;
  state: 'running' | 'coming' | 'suspended';
}

export type DelegationView =
  /** Who has the coordinator's powers now, for those who may not delegate. Names of coordinators. */
  | {
      view: 'powers';
      networkId: string;
      coordinators: string[];
      deputies: PowersRow[];
      notice: Notice | null;
    }
  | {
      view: 'delegations';
      networkId: string;
      rows: DelegationRow[];
      /** Those who may be delegated. */
      people: { personId: string; name: string }[];
      draft: DelegationDraft;
      problems: DelegationProblem[];
      notice: Notice | null;
    }
  /** To the deputy. */
  | { view: 'deputy_named'; networkId: string; networkName: string; delegation: PowersRow; reason: string }
  | {
      view: 'deputy_revoked';
      networkId: string;
      networkName: string;
      delegation: PowersRow;
      endedAt: Date;
      timeZone: string;
    }
  /** To the coordinator. */
  | { view: 'deputy_urgent'; sitting: SittingView; deputyName: string; delegatorName: string };
