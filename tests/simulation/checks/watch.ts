import type { Answer } from '../../../src/domain/answers/answer.ts';
import type { RegisterEntry } from '../../../src/domain/register/register-entry.ts';
import type { Change } from '../../helpers/memory/journal.ts';
import type { World } from '../core/world.ts';
import { watchLeaving } from './leaving.ts';
import { watchNetwork } from './series.ts';
import { watchDeliveries } from './watch-deliveries.ts';
import { watchPlanRun } from './watch-plan.ts';
import { watchPractices } from './watch-practices.ts';
import { watchProjects } from './watch-projects.ts';
import { watchPublications } from './watch-publications.ts';
import { watchSitting } from './watch-sittings.ts';

/** Rows that are only ever added. */
const APPEND_ONLY = [
  ...['audit_log', 'answers', 'register_entries', 'plan_runs', 'acknowledgements'],
  ...['practice_versions', 'practice_digests', 'project_versions', 'project_updates'],
  ...['publication_versions', 'publication_runs'],
];

/** Looks at every row a transaction has written, with all the others as they stand at that moment. */
export function createWatch(world: World): (changes: Change[]) => void {
  const deliveries = watchDeliveries(world);
  const projects = watchProjects(world);
  const practices = watchPractices(world);
  return (changes) => {
    const { acting } = world;
    if (acting === null) return;
    for (const change of changes) {
      const { table, before, after } = change;
      if (before !== null && APPEND_ONLY.includes(table))
        world.violated('what is written down stays', `a row of ${table} was changed`);
      if (table === 'deliveries') deliveries.changed(change, acting, changes);
      if (table === 'networks') watchNetwork(world, change);
      if (table === 'sittings') watchSitting(world, change, changes);
      if (table === 'answers') world.answers.stored(after as Answer);
      if (table === 'register_entries') world.registers.stored(after as RegisterEntry);
      if (table === 'plan_runs') watchPlanRun(world, change, acting);
      if (table === 'people') watchLeaving(world, change);
      projects(change, acting, changes);
      practices(change, acting, changes);
      watchPublications(world, change, acting, changes);
    }
    world.acting = null;
  };
}
