import { Typography } from '@strapi/design-system';
import { RelativeTime } from './RelativeTime';

/** A moment beside other facts; a dash where there was none. */
export const Time = ({ at }: { at: string | null }) => (
  // Table cells do not wrap by themselves.
  <Typography style={{ whiteSpace: 'normal' }}>{at ? <RelativeTime at={at} /> : '–'}</Typography>
);
