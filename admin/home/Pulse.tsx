import { Flex, Grid, Typography } from '@strapi/design-system';
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
      <Grid.Root gap={2}>
        {counts.map((count) => (
          <Grid.Item key={count.label} col={3} s={6} xs={6} alignItems="stretch">
            <CountTile count={count} total={count.total} />
          </Grid.Item>
        ))}
      </Grid.Root>
      {newest.length > 0 ? (
        <Newest invitations={newest} />
      ) : (
        <Typography textColor="neutral600">{t('home.nothing')}</Typography>
      )}
    </Flex>
  );
};
