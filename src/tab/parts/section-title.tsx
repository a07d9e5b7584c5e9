import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: '24px 0 4px',
  },
});

export function SectionTitle({ children }: { children: ReactNode }) {
  return <h2 className={useStyles().title}>{children}</h2>;
}
