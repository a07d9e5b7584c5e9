import type { Migration } from 'kysely/migration';
import { createFirstSchema } from './0001-first-schema.ts';
import { addClaims } from './0002-claimed-deliveries.ts';
import { addSubstitutions } from './0003-substitutions.ts';
import { addDelegations } from './0004-delegations.ts';
import { addAgenda } from './0005-agenda.ts';
import { addRegisters } from './0006-registers.ts';
import { addMinutes } from './0007-minutes.ts';
import { addActions } from './0008-actions.ts';
import { addFileLinks } from './0009-file-links.ts';
import { addRequestBudgets } from './0010-request-budgets.ts';
import { indexOpenDeliveries } from './0011-open-deliveries.ts';
import { addPersonalData } from './0013-personal-data.ts';
import { addCorrelation } from './0014-correlation.ts';
import { addRestorations } from './0014-restorations.ts';
import { addMinutesVersions } from './0015-minutes-versions.ts';
import { addPractices } from './0016-practices.ts';
import { addProjects } from './0017-projects.ts';
import { addPublications } from './0018-publications.ts';
import { addPracticeDigests } from './0019-practice-digests.ts';
import { addRegisterSeals } from './0020-register-seals.ts';

/** Every change of the schema, in order of name. One that has been released is never edited: add another. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-schema': { up: createFirstSchema },
  '0002-claimed-deliveries': { up: addClaims },
  '0003-substitutions': { up: addSubstitutions },
  '0004-delegations': { up: addDelegations },
  '0005-agenda': { up: addAgenda },
  '0006-registers': { up: addRegisters },
  '0007-minutes': { up: addMinutes },
  '0008-actions': { up: addActions },
  '0009-file-links': { up: addFileLinks },
  '0010-request-budgets': { up: addRequestBudgets },
  '0011-open-deliveries': { up: indexOpenDeliveries },
  '0013-personal-data': { up: addPersonalData },
  '0014-correlation': { up: addCorrelation },
  '0014-restorations': { up: addRestorations },
  '0015-minutes-versions': { up: addMinutesVersions },
  '0016-practices': { up: addPractices },
  '0017-projects': { up: addProjects },
  '0018-publications': { up: addPublications },
  '0019-practice-digests': { up: addPracticeDigests },
  '0020-register-seals': { up: addRegisterSeals },
};
