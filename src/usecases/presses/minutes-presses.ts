import type { MinutesAction } from '../../domain/minutes/minutes-action.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { onSitting } from '../inbound/press-handler.ts';
import { adoptMinutes } from '../minutes/adopt-minutes.ts';
import { commentMinutes, startComment } from '../minutes/comment-minutes.ts';
import { correctMinutes, startCorrection } from '../minutes/correct-minutes.ts';
import { listMinutesVersions, setMinutesAside, takeMinutesBack } from '../minutes/minutes-versions.ts';
import { nameSecretary } from '../minutes/name-secretary.ts';
import { checkMinutes, publishMinutes } from '../minutes/publish-minutes.ts';
import { reviewMinutes } from '../minutes/review-minutes.ts';
import { chooseMinutes, showMinutesOf } from '../minutes/show-minutes.ts';
import { editMinutesItem, saveMinutesItem } from '../minutes/write-minutes-item.ts';

/** Writing is for the secretary too, who has no powers otherwise: those handlers look at the minutes themselves. */
export const MINUTES_PRESSES: HandlersOf<MinutesAction> = {
  minutes_show: { for: 'everybody', effect: 'read', run: onSitting(showMinutesOf) },
  minutes_choose: { for: 'everybody', effect: 'read', run: chooseMinutes },
  minutes_secretary: { for: 'coordinator', effect: 'latest_wins', run: onSitting(nameSecretary) },
  minutes_edit: { for: 'everybody', effect: 'repeatable', run: onSitting(editMinutesItem) },
  minutes_save: { for: 'everybody', effect: 'repeatable', run: onSitting(saveMinutesItem) },
  minutes_aside: { for: 'everybody', effect: 'repeatable', run: onSitting(setMinutesAside) },
  minutes_versions: { for: 'everybody', effect: 'repeatable', run: onSitting(listMinutesVersions) },
  minutes_take_back: { for: 'everybody', effect: 'repeatable', run: onSitting(takeMinutesBack) },
  minutes_review: { for: 'everybody', effect: 'repeatable', run: onSitting(reviewMinutes) },
  minutes_remark: { for: 'everybody', effect: 'repeatable', run: onSitting(startComment) },
  minutes_comment: { for: 'everybody', effect: 'repeatable', run: onSitting(commentMinutes) },
  minutes_check: { for: 'coordinator', effect: 'repeatable', run: onSitting(checkMinutes) },
  minutes_publish: { for: 'coordinator', effect: 'repeatable', run: onSitting(publishMinutes) },
  minutes_adopt: { for: 'coordinator', effect: 'repeatable', run: onSitting(adoptMinutes) },
  minutes_amend: { for: 'coordinator', effect: 'repeatable', run: onSitting(startCorrection) },
  minutes_correct: { for: 'coordinator', effect: 'repeatable', run: onSitting(correctMinutes) },
};
