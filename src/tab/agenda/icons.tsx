/** Drawn for the buttons that have no room for words, which they have in their names. */
export function UpIcon() {
  return <Icon path="M10 16V5M5 9.5 10 4.5l5 5" />;
}

export function DownIcon() {
  return <Icon path="M10 4v11M5 10.5l5 5 5-5" />;
}

export function HandleIcon() {
  return <Icon path="M4 7h12M4 10h12M4 13h12" />;
}

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
