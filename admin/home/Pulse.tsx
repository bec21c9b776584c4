import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useTranslate } from '../kernel/messages';
import { CountTile } from './CountTile';
import { Newest } from './Newest';
import { usePulse } from './use-pulse';

/** How many invitations are on their way, how many need a hand, and the newest of those. */
export const Pulse = () => {
  const t = useTranslate();
  const { counts, newest, isLoading, isError } = usePulse();

  if (isLoading) return <Widget.Loading />;
  if (isError) return <Widget.Error />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex gap={2} wrap="wrap" alignItems="stretch">
        {counts.map((count) => (
          <CountTile key={count.label} count={count} total={count.total} />
        ))}
      </Flex>
      {newest.length > 0 ? (
        <Newest invitations={newest} />
      ) : (
        <Typography textColor="neutral600">{t('home.nothing')}</Typography>
      )}
    </Flex>
  );
};
