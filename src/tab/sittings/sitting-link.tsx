import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SittingRef } from '../../domain/sittings/sitting-ref.ts';
import type { SittingPartName } from '../app/addresses.ts';
import { sittingAddress, storedSittingId } from '../app/addresses.ts';
import { useSittingShown } from '../app/sitting-shown.ts';

/**
 * Leads to the page of a sitting. One that is only in the calendar has none yet, and the page does not lead to itself:
 * then there is nothing to see.
 */
export function SittingLink({
  sittingRef,
  part = 'convocation',
  children,
}: {
  sittingRef: SittingRef;
  part?: SittingPartName;
  children: ReactNode;
}) {
  const shown = useSittingShown();
  const sittingId = storedSittingId(sittingRef);
  if (sittingId === null || sittingId === shown) return null;
  return <Link href={sittingAddress(sittingId, part)}>{children}</Link>;
}
