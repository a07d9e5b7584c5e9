import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AgendaLine } from '../../domain/agenda/agenda.ts';
import { agendaTitle, carriedText } from '../../texts/agenda/agenda.ts';
import { durationText } from '../../texts/dates.ts';
import { treatedText } from '../../texts/tab/agenda.ts';
import { WebLink } from '../sittings/sitting-details.tsx';

const useStyles = makeStyles({
  number: {
    minWidth: '28px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase300,
  },
  words: {
    display: 'grid',
    gap: '2px',
    minWidth: 0,
    flex: '1 1 0',
    overflowWrap: 'anywhere',
    '@media (max-width: 479px)': { flexBasis: 'calc(100% - 36px)' },
  },
  details: { color: tokens.colorNeutralForeground2 },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
});

/** One item of an agenda in words: what, when, who, how long, from where, what became of it. */
export function AgendaItem({
  line,
  number,
  time,
}: {
  line: AgendaLine;
  number: number;
  time: string | null;
}) {
  const styles = useStyles();
  const { presenter, minutes, links, treated } = line;
  const details = [time, minutes === null ? null : durationText(minutes), presenter, carriedText(line)];
  const told = details.filter((detail) => detail !== null);
  return (
    <>
      <span className={styles.number}>{number}.</span>
      <div className={styles.words}>
        <Text weight="semibold">{agendaTitle(line)}</Text>
        {told.length === 0 ? null : <Text className={styles.details}>{told.join(' · ')}</Text>}
        {treated === null ? null : (
          <span>
            <Badge appearance="outline" color={treated ? 'success' : 'warning'}>
              {treatedText(treated)}
            </Badge>
          </span>
        )}
        {links.length === 0 ? null : (
          <div className={styles.links}>
            {links.map(({ url, title }) => (
              <WebLink key={`${url} ${title}`} url={url} title={title} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}
