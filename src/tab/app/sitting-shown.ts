import { createContext, useContext } from 'react';

export const SittingShownOf = createContext<string | null>(null);

/** Id of the sitting whose page this is; null on any other page. */
export function useSittingShown(): string | null {
  return useContext(SittingShownOf);
}
