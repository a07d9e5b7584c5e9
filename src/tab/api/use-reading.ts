import { useCallback } from 'react';
import type { CommandName } from '../../domain/command.ts';
import type { View } from '../../domain/view/view.ts';
import { useTab } from '../app/tab-context.ts';
import type { Loading } from './use-loaded.ts';
import { useLoaded } from './use-loaded.ts';

/** What a command of the network shows, kept current. */
export function useReading(command: CommandName): Loading<View> {
  const { api, network } = useTab();
  const { networkId } = network;
  return useLoaded(useCallback(() => api.read(networkId, command), [api, networkId, command]));
}
