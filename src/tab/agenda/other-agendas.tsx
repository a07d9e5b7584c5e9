import { Link, makeStyles } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { previousLabel } from '../../texts/agenda/agenda-forms.ts';
import { sittingChoiceLabel } from '../../texts/sittings/change-forms.ts';
import { AGENDA_PART } from '../../texts/tab/agenda.ts';
import { agendaAddress } from '../app/addresses.ts';
import { SectionTitle } from '../parts/section-title.tsx';

const useStyles = makeStyles({ list: { margin: '8px 0', paddingLeft: '20px', lineHeight: '28px' } });

/** Where the agendas of the other sittings are: those to come, and the last one gone through. */
export function OtherAgendas({ view }: { view: Extract<View, { view: 'agenda' }> }) {
  const styles = useStyles();
  const { choices, previous, ref, sitting } = view;
  const { timeZone } = sitting;
  const others = choices.filter((choice) => choice.ref !== ref);
  if (others.length === 0 && previous === null) return null;
  return (
    <section>
      <SectionTitle>{AGENDA_PART.otherSittings}</SectionTitle>
      <ul className={styles.list}>
        {previous === null ? null : (
          <li>
            <Link href={agendaAddress(previous.ref)}>{previousLabel(previous.startsAt, timeZone)}</Link>
          </li>
        )}
        {others.map((choice) => (
          <li key={choice.ref}>
            <Link href={agendaAddress(choice.ref)}>{sittingChoiceLabel(choice, timeZone)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
