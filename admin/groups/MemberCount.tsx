import { Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';

/** How many people are in a group. */
export const MemberCount = ({ count }: { count: number }) => {
  const t = useTranslate();
  return (
    <Typography variant="pi" textColor="neutral600">
      {t('groups.uses.members', { count })}
    </Typography>
  );
};
