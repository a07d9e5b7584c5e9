import type { View } from '../domain/view/view.ts';
import { noticeText } from '../texts/notices.ts';
import { actionFormCard } from './actions/action-form-card.ts';
import { actionMessageCard } from './actions/action-message-card.ts';
import { actionsCard } from './actions/actions-card.ts';
import { agendaCard } from './agenda/agenda-card.ts';
import { agendaFormCard } from './agenda/agenda-form-card.ts';
import { agendaItemCard } from './agenda/agenda-item-card.ts';
import { delegationsCard, powersCard } from './delegation/delegations-card.ts';
import { deputyNamedCard, deputyRevokedCard, deputyUrgentCard } from './delegation/deputy-cards.ts';
import { deliveriesCard, deliveryRetryCard } from './delivery/deliveries-card.ts';
import { feedAddressCard, renewFeedCard } from './files/feed-cards.ts';
import { registerFilesCard } from './files/files-card.ts';
import { practiceFilesCard, projectFilesCard, publicationFilesCard } from './files/table-files-cards.ts';
import { minutesCard } from './minutes/minutes-card.ts';
import { minutesCheckCard, minutesCommentCard, minutesCorrectionCard } from './minutes/minutes-forms-card.ts';
import { minutesItemCard } from './minutes/minutes-item-card.ts';
import { minutesNamedCard, minutesReadyCard } from './minutes/minutes-news-card.ts';
import { minutesOverdueCard } from './minutes/minutes-overdue-card.ts';
import { minutesPublishedCard } from './minutes/minutes-published-card.ts';
import { minutesReviewCard } from './minutes/minutes-review-card.ts';
import { minutesVersionsCard } from './minutes/minutes-versions-card.ts';
import { chooseNetworkCard } from './network/choose-network-card.ts';
import { editPositionCard } from './network/edit-position-card.ts';
import { helpCard } from './network/help-card.ts';
import { networkCard } from './network/network-card.ts';
import { peopleToConfirmCard } from './network/people-to-confirm-card.ts';
import { roleQuestionCard } from './network/role-question-card.ts';
import { setupCard } from './network/setup-card.ts';
import { welcomeCard } from './network/welcome-card.ts';
import { cleanText } from './parts/escape.ts';
import type { RenderedMessage } from './parts/message.ts';
import { erasePersonalDataCard, personalDataCard } from './personal-data/personal-data-cards.ts';
import { retentionReportCard } from './personal-data/retention-report-card.ts';
import { practiceCard } from './practices/practice-card.ts';
import { practiceDigestCard } from './practices/practice-digest-card.ts';
import { practiceFormCard } from './practices/practice-form-card.ts';
import { practiceHistoryCard } from './practices/practice-history-card.ts';
import { practiceImportCard } from './practices/practice-import-card.ts';
import { practiceToShareCard } from './practices/practice-to-share-card.ts';
import { practicesCard } from './practices/practices-card.ts';
import { problemCard } from './problem-card.ts';
import { projectCard } from './projects/project-card.ts';
import { projectFormCard } from './projects/project-form-card.ts';
import { projectHistoryCard } from './projects/project-history-card.ts';
import { projectQuietCard } from './projects/project-quiet-card.ts';
import { projectsCard } from './projects/projects-card.ts';
import { outletsFormCard } from './publications/outlets-form-card.ts';
import { publicationBoardCard } from './publications/publication-board-card.ts';
import { publicationCard } from './publications/publication-card.ts';
import { publicationFormCard } from './publications/publication-form-card.ts';
import { publicationHistoryCard } from './publications/publication-history-card.ts';
import { publicationImportCard } from './publications/publication-import-card.ts';
import { publicationQuestionCard } from './publications/publication-question-card.ts';
import { publicationsCard } from './publications/publications-card.ts';
import { publicationsYearCard } from './publications/publications-year-card.ts';
import { registerCard } from './register/register-card.ts';
import { registerCloseCard } from './register/register-close-card.ts';
import { rollCallCard } from './register/roll-call-card.ts';
import { settingsCard } from './settings/settings-card.ts';
import { attendanceCard } from './sittings/attendance-card.ts';
import { attendanceYearCard } from './sittings/attendance-year-card.ts';
import { calendarCard } from './sittings/calendar-card.ts';
import { cancelFormCard } from './sittings/cancel-form-card.ts';
import { moveFormCard } from './sittings/move-form-card.ts';
import { previewCard } from './sittings/preview-card.ts';
import { sittingCard } from './sittings/sitting-card.ts';
import { uncoveredCard } from './sittings/uncovered-card.ts';
import { substituteFormCard } from './substitutes/substitute-form-card.ts';
import { substitutionEndedCard } from './substitutes/substitution-ended-card.ts';
import { todoCard } from './todo-card.ts';
import { urgentBoardCard } from './urgent/urgent-board-card.ts';
import { urgentConfirmCard } from './urgent/urgent-confirm-card.ts';
import { urgentFormCard } from './urgent/urgent-form-card.ts';
import { urgentUnreachedCard } from './urgent/urgent-unreached-card.ts';

export type { RenderedMessage } from './parts/message.ts';

/** Gives every view its form: a notice is a plain text, everything else a card. Pure: same view, same message. */
export function render(view: View): RenderedMessage {
  switch (view.view) {
    case 'sitting':
      return sittingCard(view);
    case 'uncovered':
      return uncoveredCard(view);
    case 'minutes_overdue':
      return minutesOverdueCard(view);
    case 'calendar':
      return calendarCard(view);
    case 'todo':
      return todoCard(view);
    case 'attendance':
      return attendanceCard(view);
    case 'register_files':
      return registerFilesCard(view);
    case 'project_files':
      return projectFilesCard(view);
    case 'attendance_year':
      return attendanceYearCard(view);
    case 'agenda':
      return agendaCard(view);
    case 'agenda_form':
      return agendaFormCard(view);
    case 'agenda_item':
      return agendaItemCard(view);
    case 'network':
      return networkCard(view);
    case 'edit_position':
      return editPositionCard(view);
    case 'preview':
      return previewCard(view);
    case 'settings':
      return settingsCard(view);
    case 'setup':
      return setupCard(view);
    case 'welcome':
      return welcomeCard(view);
    case 'role_question':
      return roleQuestionCard(view);
    case 'people_to_confirm':
      return peopleToConfirmCard(view);
    case 'help':
      return helpCard(view);
    case 'choose_network':
      return chooseNetworkCard(view);
    case 'urgent_form':
      return urgentFormCard(view);
    case 'urgent_confirm':
      return urgentConfirmCard(view);
    case 'urgent_board':
      return urgentBoardCard(view);
    case 'urgent_unreached':
      return urgentUnreachedCard(view);
    case 'move_form':
      return moveFormCard(view);
    case 'cancel_form':
      return cancelFormCard(view);
    case 'powers':
      return powersCard(view);
    case 'actions':
      return actionsCard(view);
    case 'action_form':
      return actionFormCard(view);
    case 'action_message':
      return actionMessageCard(view);
    case 'practices':
      return practicesCard(view);
    case 'practice':
      return practiceCard(view);
    case 'practice_to_share':
      return practiceToShareCard(view);
    case 'practice_import':
      return practiceImportCard(view);
    case 'practice_files':
      return practiceFilesCard(view);
    case 'practice_digest':
      return practiceDigestCard(view);
    case 'practice_form':
      return practiceFormCard(view);
    case 'publication_history':
      return publicationHistoryCard(view);
    case 'practice_history':
      return practiceHistoryCard(view);
    case 'projects':
      return projectsCard(view);
    case 'project':
      return projectCard(view);
    case 'project_form':
      return projectFormCard(view);
    case 'project_quiet':
      return projectQuietCard(view);
    case 'project_history':
      return projectHistoryCard(view);
    case 'publications':
      return publicationsCard(view);
    case 'publication':
      return publicationCard(view);
    case 'publication_board':
      return publicationBoardCard(view);
    case 'publication_form':
      return publicationFormCard(view);
    case 'publication_import':
      return publicationImportCard(view);
    case 'publication_files':
      return publicationFilesCard(view);
    case 'publication_question':
      return publicationQuestionCard(view);
    case 'publications_year':
      return publicationsYearCard(view);
    case 'outlets_form':
      return outletsFormCard(view);
    case 'delegations':
      return delegationsCard(view);
    case 'deputy_named':
      return deputyNamedCard(view);
    case 'deputy_revoked':
      return deputyRevokedCard(view);
    case 'deputy_urgent':
      return deputyUrgentCard(view);
    case 'substitute_form':
      return substituteFormCard(view);
    case 'substitution_ended':
      return substitutionEndedCard(view);
    case 'feed_address':
      return feedAddressCard(view);
    case 'renew_feed':
      return renewFeedCard(view);
    case 'minutes':
      return minutesCard(view);
    case 'minutes_item':
      return minutesItemCard(view);
    case 'minutes_versions':
      return minutesVersionsCard(view);
    case 'minutes_review':
      return minutesReviewCard(view);
    case 'minutes_comment':
      return minutesCommentCard(view);
    case 'minutes_check':
      return minutesCheckCard(view);
    case 'minutes_correction':
      return minutesCorrectionCard(view);
    case 'minutes_published':
      return minutesPublishedCard(view);
    case 'minutes_ready':
      return minutesReadyCard(view);
    case 'minutes_named':
      return minutesNamedCard(view);
    case 'roll_call':
      return rollCallCard(view);
    case 'register':
      return registerCard(view);
    case 'register_close':
      return registerCloseCard(view);
    case 'deliveries':
      return deliveriesCard(view);
    case 'delivery_retry':
      return deliveryRetryCard(view);
    case 'personal_data':
      return personalDataCard(view);
    case 'erase_personal_data':
      return erasePersonalDataCard(view);
    case 'retention_report':
      return retentionReportCard(view);
    case 'problem':
      return problemCard(view);
    case 'notice':
      return notice(view);
    default:
      return unknownView(view);
  }
}

function notice({ notice: said }: Extract<View, { view: 'notice' }>): RenderedMessage {
  const text = cleanText(noticeText(said));
  return { card: null, text, summary: text, mentions: [] };
}

function unknownView(view: never): never {
  throw new Error(`No card is written for the view ${JSON.stringify(view)}: add it to render().`);
}
