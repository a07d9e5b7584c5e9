import * as z from 'zod';
import type { AcceptedAdvisory } from './policy.ts';

const via = z.union([
  z.string(),
  z.object({
    title: z.string(),
    url: z.string().default(''),
    severity: z.string(),
    cves: z.array(z.string()).optional(),
  }),
]);

const audited = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ name: z.string(), severity: z.string(), via: z.array(via) }),
  ),
});

export interface Advisory {
  package: string;
  severity: string;
  title: string;
  url: string;
  /** Why it was accepted; null = it stops the build. */
  accepted: string | null;
}

export type Advisories =
  | { known: 'yes'; found: Advisory[] }
  /** The registry does not offer it: nothing is known, which is not the same as nothing found. */
  | { known: 'not available'; reason: string };

/**
 * Reads what `npm audit --json` wrote.
 *
 * @param today `yyyy-MM-dd`: an acceptance past its day counts no more
 */
export function readAdvisories(
  output: string,
  accepted: readonly AcceptedAdvisory[],
  today: string,
): Advisories {
  const json = parsed(output);
  const read = audited.safeParse(json);
  if (!read.success) return { known: 'not available', reason: reasonOf(json) };
  const found = Object.values(read.data.vulnerabilities).flatMap(({ name, via: causes }) =>
    causes.flatMap((cause): Advisory[] => {
      if (typeof cause === 'string') return [];
      const { title, url, severity, cves = [] } = cause;
      const ids = [...cves, url.split('/').at(-1) ?? ''];
      const review = accepted.find(
        (each) => each.package === name && ids.includes(each.id) && today <= each.until,
      );
      return [{ package: name, severity, title, url, accepted: review?.reason ?? null }];
    }),
  );
  return { known: 'yes', found };
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

function reasonOf(json: unknown): string {
  const message = z.object({ message: z.string() }).safeParse(json);
  const error = z.object({ error: z.object({ summary: z.string() }) }).safeParse(json);
  if (message.success) return message.data.message.split(' - ')[0] ?? 'no answer';
  return error.success ? error.data.error.summary : 'npm gave no report';
}
