import { makeStyles } from '@fluentui/react-components';

/** A short form of a page: its fields stand side by side, where there is room, and its button after them. */
export const useRowFormStyles = makeStyles({
  heading: { margin: '16px 0 0' },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px',
    alignItems: 'end',
    margin: '12px 0',
    maxWidth: '860px',
  },
  field: { flex: '1 1 220px' },
});
