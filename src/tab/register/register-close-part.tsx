import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { joinNames } from '../../texts/plurals.ts';
import { REGISTER_WORDS } from '../../texts/register/register.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { RegisterFigures } from './register-figures.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
});

/** What closing the register will record, before it is done. */
export function RegisterClosePart({ view }: { view: Extract<View, { view: 'register_close' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { sitting, figures, stillThere, excused, absent } = view;
  const { sittingId } = sitting;
  return (
    <>
      <SectionTitle>{REGISTER_WORDS.closing}</SectionTitle>
      <Text block>{sittingHeadline(sitting)}</Text>
      <NoticeBar intent="warning">{REGISTER_WORDS.closingNote}</NoticeBar>
      <RegisterFigures figures={figures} sitting={sitting} />
      <Names title={REGISTER_WORDS.stillThere} names={stillThere} />
      <Names title={REGISTER_WORDS.excused} names={excused} />
      <Names title={REGISTER_WORDS.absent} names={absent} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() => press({ verb: 'register_close', sittingId })}
        >
          {REGISTER_WORDS.confirmClose}
        </Button>
        <Button disabled={busy} onClick={() => press({ verb: 'show_register', sittingId })}>
          {REGISTER_WORDS.back}
        </Button>
      </div>
    </>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <SectionTitle>{`${title}: ${names.length}`}</SectionTitle>
      <Text block>{joinNames(names)}</Text>
    </section>
  );
}
