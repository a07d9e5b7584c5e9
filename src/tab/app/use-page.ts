import { useEffect, useState } from 'react';
import type { PageName } from './pages.ts';
import { isPage } from './pages.ts';

const FIRST: PageName = 'next';

/** The page named by the address, `#/calendar`, so that it can be gone back to and linked. */
export function usePage(): PageName {
  const [page, setPage] = useState(pageInAddress);
  useEffect(() => {
    const follow = () => setPage(pageInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return page;
}

function pageInAddress(): PageName {
  const name = location.hash.replace(/^#\/?/, '');
  return isPage(name) ? name : FIRST;
}
