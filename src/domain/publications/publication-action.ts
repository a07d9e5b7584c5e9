import type { ReportOutcome } from './placement.ts';
import type { PublicationForm } from './publication-form.ts';
import type { ReportDraft } from './read-report.ts';

/** Buttons about coordinated publication. */
export type PublicationAction =
  | { verb: 'publication_new'; networkId: string }
  /** One chosen on a card. */
  | { verb: 'publication_choose'; networkId: string; chosenId: string }
  | {
      verb: 'publication_show' | 'publication_board' | 'publication_edit' | 'publication_history';
      networkId: string;
      publicationId: string;
    }
  | ({
      verb: 'publication_save';
      networkId: string;
      /** The form gives a new item its id, so that the same form sent twice makes one. */
      publicationId: string;
      /** The version the form was made for; null for a new item. */
      version: number | null;
    } & PublicationForm)
  | { verb: 'publication_withdraw'; networkId: string; publicationId: string; reason: string }
  | ({
      verb: 'publication_report';
      networkId: string;
      publicationId: string;
      /** In whose name; empty = the only one the presser may speak for. */
      seatId: string;
      outcome: ReportOutcome;
      /** The version of what that municipality has said, as the card knew it; null when it showed none. */
      seen: number | null;
    } & ReportDraft)
  | ({
      verb: 'publication_ask';
      networkId: string;
      publicationId: string;
      seatId: string;
      /** Gives the question its id, so that the same form sent twice asks once. */
      formId: string;
    } & Pick<ReportDraft, 'word'>)
  | { verb: 'publication_answer'; networkId: string; questionId: string; answer: string }
  /** Where all of them are downloaded. */
  | { verb: 'publication_export'; networkId: string }
  /** The form for a file of items. */
  | { verb: 'publication_import'; networkId: string }
  /** Looks through a CSV, and takes what can be taken: in all, and of them those that go out, as the report had them. */
  | { verb: 'publication_import_check'; networkId: string; text: string }
  | { verb: 'publication_import_take'; networkId: string; text: string; expected: number; sent: number }
  | { verb: 'publications_year'; networkId: string; year: number }
  /** The list of outlets of a municipality; `seatId` empty = the presser's own. */
  | { verb: 'outlets_edit'; networkId: string; seatId: string }
  | { verb: 'outlets_save'; networkId: string; seatId: string; version: number; outletLines: string };
