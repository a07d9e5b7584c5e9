import type { Position } from '../network/person.ts';
import type { RetentionCounts, RetentionRun } from '../personal-data/retention.ts';
import type { DataClass } from '../personal-data/table-data.ts';
import type { NetworkSettings } from '../settings/settings.ts';

/** What one network keeps of a person. */
export interface KeptIn {
  networkName: string;
  name: string;
  position: Position | null;
  seatName: string | null;
  /** Rows by class; those without any are left out. */
  counts: Partial<Record<DataClass, number>>;
  settings: NetworkSettings;
}

/** Cards about personal data and how long they are kept. */
export type PersonalDataView =
  | {
      view: 'personal_data';
      networkId: string;
      aadObjectId: string;
      kept: KeptIn[];
      /** Addresses of the export, when it was just asked for. */
      exported: { format: 'json' | 'docx'; url: string }[];
    }
  | {
      view: 'erase_personal_data';
      networkId: string;
      networks: string[];
      /** Networks that would be left without anybody who coordinates; erasure waits until there are none. */
      leaderless: string[];
    }
  /** To who coordinates, before anything is deleted; `reportUrl` null in the channel. */
  | {
      view: 'retention_report';
      networkId: string;
      runId: string;
      counts: RetentionCounts;
      sittings: number;
      deleteAt: Date;
      timeZone: string;
      reportUrl: string | null;
      /** Whether it may still be put off, by who reads it. */
      canPostpone: boolean;
      state: RetentionRun['status'] | 'postponed';
    };
