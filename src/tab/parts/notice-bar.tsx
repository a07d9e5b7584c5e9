import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Something to know; read out when it appears, without interrupting. */
export function NoticeBar({
  title,
  intent = 'info',
  children,
}: {
  title?: string;
  intent?: 'info' | 'success' | 'warning';
  children: ReactNode;
}) {
  return (
    <MessageBar intent={intent} layout="multiline" role="status" style={{ margin: '8px 0' }}>
      <MessageBarBody>
        {title === undefined ? null : <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
