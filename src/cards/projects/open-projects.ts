import type { SittingView } from '../../domain/view/sitting-view.ts';
import { moreInBriefText, PROJECT_WORDS, projectInBriefLine } from '../../texts/projects/projects.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { heading, lines, present, subtle } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut } from '../parts/fit.ts';

/** How many a sitting's card lists: it says where each stands, the list has a command of its own. */
const LISTED = 6;
const TITLE_CHARS = 100;
const STEP_CHARS = 120;

/** Where the shared projects stand (product §9). */
export function openProjectsPart({ openProjects }: SittingView, detail: Detail): CardElement[] {
  if (openProjects.length === 0) return [];
  const { shown, left } = cut(openProjects, Math.min(LISTED, detail.items));
  const each = shown.map((project) =>
    projectInBriefLine({
      ...project,
      title: clip(project.title, Math.min(detail.chars, TITLE_CHARS)),
      step: clip(project.step, Math.min(detail.chars, STEP_CHARS)),
    }),
  );
  return present([
    heading(PROJECT_WORDS.title),
    ...lines(each),
    left > 0 && subtle(moreInBriefText(left), { spacing: 'small' }),
  ]);
}
