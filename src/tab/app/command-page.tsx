import { useCallback } from 'react';
import type { CommandName } from '../../domain/commands/command.ts';
import { useTab } from './tab-context.ts';
import { ViewPage } from './view-page.tsx';

/** A page that shows what a command does. */
export function CommandPage({ command, year }: { command: CommandName; year?: string | undefined }) {
  const { api, network } = useTab();
  const { networkId } = network;
  return (
    <ViewPage read={useCallback(() => api.read(networkId, command, year), [api, networkId, command, year])} />
  );
}
