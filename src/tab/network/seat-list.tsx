import { Badge, Button, makeStyles, Text } from '@fluentui/react-components';
import type { SeatChoice } from '../../domain/view/choices.ts';
import type { PersonRow } from '../../domain/view/view.ts';
import { NETWORK_WORDS } from '../../texts/network/network.ts';
import { NETWORK_PART } from '../../texts/tab/network.ts';
import { useActing } from '../app/acting.ts';
import { GroupList } from '../parts/group-list.tsx';
import { PersonLine } from './person-line.tsx';

const useStyles = makeStyles({
  seat: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  change: { margin: '12px 0' },
});

/**
 * The municipalities with their referents; one without is marked.
 *
 * @param props.edit the network in which people and municipalities may be corrected; null when they may not be
 */
export function SeatList({
  seats,
  people,
  uncovered,
  edit,
}: {
  seats: readonly SeatChoice[];
  people: readonly PersonRow[];
  /** Ids of the municipalities nobody sits for. */
  uncovered: ReadonlySet<string>;
  edit: string | null;
}) {
  const styles = useStyles();
  const { busy, press } = useActing();
  return (
    <>
      <GroupList
        title={NETWORK_WORDS.seats}
        empty={edit === null ? NETWORK_PART.noSeatsReader : NETWORK_PART.noSeats}
        entries={seats.map((seat) => ({
          key: seat.id,
          shown: (
            <>
              <div className={styles.seat}>
                <Text weight="semibold">{seat.name}</Text>
                {uncovered.has(seat.id) ? (
                  <Badge appearance="tint" color="warning">
                    {NETWORK_PART.uncovered}
                  </Badge>
                ) : null}
              </div>
              {people
                .filter(({ position }) => position?.role === 'referent' && position.seatId === seat.id)
                .map((person) => (
                  <PersonLine key={person.personId} person={person} about={null} edit={edit} />
                ))}
            </>
          ),
        }))}
      />
      {edit === null ? null : (
        <Button
          className={styles.change}
          disabled={busy}
          onClick={() => press({ verb: 'show_settings', networkId: edit, page: 'seats' })}
        >
          {NETWORK_PART.editSeats}
        </Button>
      )}
    </>
  );
}
