import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonRow } from '../../domain/view/view.ts';
import { NETWORK_WORDS } from '../../texts/network/network.ts';
import { editLabel, NETWORK_PART } from '../../texts/tab/network.ts';
import { useActing } from '../app/acting.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: '32px' },
  name: { overflowWrap: 'anywhere', flex: '1 1 170px' },
  about: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** A person, what they are, and, for who may, the way to correct it. @param props.about null where the place says it */
export function PersonLine({
  person,
  about,
  edit,
  children,
}: {
  person: PersonRow;
  about: string | null;
  /** The network in which the person may be corrected; null when they may not be. */
  edit: string | null;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { personId, name, unreachable } = person;
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        <Text>{name}</Text>
        {about === null ? null : <Text className={styles.about}>{about}</Text>}
        {unreachable ? <Text className={styles.about}>{NETWORK_PART.unreachable}</Text> : null}
      </span>
      {unreachable ? (
        <Badge appearance="tint" color="warning">
          {NETWORK_WORDS.unreachable}
        </Badge>
      ) : null}
      {children}
      {edit === null ? null : (
        <Button
          size="small"
          aria-label={editLabel(name)}
          disabled={busy}
          onClick={() => press({ verb: 'edit_position', networkId: edit, personId })}
        >
          {NETWORK_WORDS.edit}
        </Button>
      )}
    </div>
  );
}
