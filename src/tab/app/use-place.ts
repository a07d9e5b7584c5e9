import { useEffect, useState } from 'react';
import type { Place } from './place.ts';
import { readPlace } from './place.ts';

/** The place named by the address, so that it can be gone back to and linked. */
export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readPlace(hash);
}
