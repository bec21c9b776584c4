import { useIsMobile } from '@strapi/strapi/admin';
import { RecordCards } from './RecordCards';
import { RecordTable } from './RecordTable';
import type { Identified, RecordsProps } from './column';

/** Records as a table, or as cards where there is no room for one. */
export const Records = <R extends Identified>(props: RecordsProps<R>) => {
  const isMobile = useIsMobile();
  // The table says that it is loading; cards would be nothing at all by then.
  return isMobile && !props.isLoading ? <RecordCards {...props} /> : <RecordTable {...props} />;
};
