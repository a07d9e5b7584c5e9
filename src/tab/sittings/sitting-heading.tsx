import { Text } from '@fluentui/react-components';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { useSittingShown } from '../app/sitting-shown.ts';

/** Which sitting a part is about; nothing on the page of that sitting, which says it already. */
export function SittingHeading({ sitting }: { sitting: SittingView }) {
  if (useSittingShown() !== null) return null;
  return (
    <Text weight="semibold" block>
      {sittingHeadline(sitting)}
    </Text>
  );
}
