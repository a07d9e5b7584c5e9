import { lazy, Suspense } from 'react';
import type { View } from '../../domain/view/view.ts';
import { noticeText } from '../../texts/notices.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { SittingPart } from '../sittings/sitting-part.tsx';

const AttendancePart = lazy(async () => ({
  default: (await import('../attendance/attendance-part.tsx')).AttendancePart,
}));
const ActionsPart = lazy(async () => ({
  default: (await import('../actions/actions-part.tsx')).ActionsPart,
}));
const AgendaPart = lazy(async () => ({ default: (await import('../agenda/agenda-part.tsx')).AgendaPart }));
const AgendaItemPart = lazy(async () => ({
  default: (await import('../agenda/agenda-item-part.tsx')).AgendaItemPart,
}));
const RegisterPart = lazy(async () => ({
  default: (await import('../register/register-part.tsx')).RegisterPart,
}));
const RegisterClosePart = lazy(async () => ({
  default: (await import('../register/register-close-part.tsx')).RegisterClosePart,
}));
const RollCallPart = lazy(async () => ({
  default: (await import('../register/roll-call-part.tsx')).RollCallPart,
}));
const CardView = lazy(async () => ({ default: (await import('../card/card-view.tsx')).CardView }));
const PreviewPart = lazy(async () => ({ default: (await import('../plan/preview-part.tsx')).PreviewPart }));
const DeliveriesPart = lazy(async () => ({
  default: (await import('../delivery/deliveries-part.tsx')).DeliveriesPart,
}));
const CalendarPart = lazy(async () => ({
  default: (await import('../sittings/calendar-part.tsx')).CalendarPart,
}));
const SettingsPart = lazy(async () => ({
  default: (await import('../settings/settings-part.tsx')).SettingsPart,
}));
const NetworkPart = lazy(async () => ({
  default: (await import('../network/network-part.tsx')).NetworkPart,
}));
const PositionFormPart = lazy(async () => ({
  default: (await import('../network/position-form-part.tsx')).PositionFormPart,
}));
const DelegationsPart = lazy(async () => ({
  default: (await import('../delegation/delegations-part.tsx')).DelegationsPart,
}));
const PowersPart = lazy(async () => ({
  default: (await import('../delegation/powers-part.tsx')).PowersPart,
}));
const PersonalDataPart = lazy(async () => ({
  default: (await import('../personal-data/personal-data-part.tsx')).PersonalDataPart,
}));
const PracticesPart = lazy(async () => ({
  default: (await import('../practices/practices-part.tsx')).PracticesPart,
}));
const PracticePart = lazy(async () => ({
  default: (await import('../practices/practice-part.tsx')).PracticePart,
}));
const PracticeFormPart = lazy(async () => ({
  default: (await import('../practices/practice-form-part.tsx')).PracticeFormPart,
}));
const PracticeImportPart = lazy(async () => ({
  default: (await import('../practices/practice-import-part.tsx')).PracticeImportPart,
}));
const ProjectsPart = lazy(async () => ({
  default: (await import('../projects/projects-part.tsx')).ProjectsPart,
}));
const ProjectPart = lazy(async () => ({
  default: (await import('../projects/project-part.tsx')).ProjectPart,
}));
const ProjectFormPart = lazy(async () => ({
  default: (await import('../projects/project-form-part.tsx')).ProjectFormPart,
}));
const PublicationsPart = lazy(async () => ({
  default: (await import('../publications/publications-part.tsx')).PublicationsPart,
}));
const PublicationPart = lazy(async () => ({
  default: (await import('../publications/publication-part.tsx')).PublicationPart,
}));
const PublicationBoardPart = lazy(async () => ({
  default: (await import('../publications/publication-part.tsx')).PublicationBoardPart,
}));
const PublicationFormPart = lazy(async () => ({
  default: (await import('../publications/publication-form-part.tsx')).PublicationFormPart,
}));
const PublicationImportPart = lazy(async () => ({
  default: (await import('../publications/publication-import-part.tsx')).PublicationImportPart,
}));
const PublicationsYearPart = lazy(async () => ({
  default: (await import('../publications/publications-year-part.tsx')).PublicationsYearPart,
}));
const MinutesPart = lazy(async () => ({
  default: (await import('../minutes/minutes-part.tsx')).MinutesPart,
}));

/**
 * Shows any view: with a part of its own where a page can do better than a card, else what the chat shows. `titled`:
 * the page says already what it is about.
 */
export function ShownView({ view, titled }: { view: View; titled: boolean }) {
  if (view.view === 'notice') return <NoticeBar>{noticeText(view.notice)}</NoticeBar>;
  return <Suspense fallback={<Waiting />}>{partOf(view, titled)}</Suspense>;
}

function partOf(view: Exclude<View, { view: 'notice' }>, titled: boolean) {
  switch (view.view) {
    case 'sitting':
      return <SittingPart view={view} />;
    case 'actions':
      return <ActionsPart view={view} />;
    case 'agenda':
      return <AgendaPart view={view} />;
    case 'agenda_item':
      return <AgendaItemPart key={view.item.id} view={view} />;
    case 'register':
      return <RegisterPart view={view} />;
    case 'register_close':
      return <RegisterClosePart view={view} />;
    case 'roll_call':
      return <RollCallPart view={view} />;
    case 'calendar':
      return <CalendarPart view={view} />;
    case 'attendance':
    case 'attendance_year':
      return <AttendancePart view={view} titled={titled} />;
    case 'settings':
      return <SettingsPart view={view} whole={titled} />;
    case 'network':
      return <NetworkPart view={view} />;
    case 'edit_position':
      return <PositionFormPart key={view.person.personId} view={view} />;
    case 'delegations':
      return <DelegationsPart view={view} />;
    case 'powers':
      return <PowersPart view={view} />;
    case 'personal_data':
      return <PersonalDataPart view={view} />;
    case 'practices':
      return <PracticesPart view={view} />;
    case 'practice':
      return <PracticePart view={view} />;
    case 'practice_import':
      return <PracticeImportPart view={view} />;
    case 'practice_form':
      return <PracticeFormPart key={view.practiceId} view={view} />;
    case 'projects':
      return <ProjectsPart view={view} />;
    case 'project':
      return <ProjectPart view={view} />;
    case 'project_form':
      return <ProjectFormPart key={view.projectId} view={view} />;
    case 'publications':
      return <PublicationsPart view={view} />;
    case 'publication':
      return <PublicationPart key={view.publication.id} view={view} />;
    case 'publication_board':
      return <PublicationBoardPart key={view.publication.id} view={view} />;
    case 'publication_form':
      return <PublicationFormPart key={view.publicationId} view={view} />;
    case 'publication_import':
      return <PublicationImportPart view={view} />;
    case 'publications_year':
      return <PublicationsYearPart view={view} />;
    case 'preview':
      return <PreviewPart view={view} />;
    case 'deliveries':
      return <DeliveriesPart view={view} />;
    case 'minutes':
      return <MinutesPart view={view} />;
    default:
      return <CardView key={view.view} view={view} titled={titled} />;
  }
}
