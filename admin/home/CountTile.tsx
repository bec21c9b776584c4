import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { useTranslate } from '../kernel/messages';
import { listPath, type Count } from './troubles';

interface CountTileProps {
  count: Count;
  total: number;
}

/** A number with what it counts, leading to the list of exactly those. */
export const CountTile = ({ count, total }: CountTileProps) => {
  const t = useTranslate();
  const { formatNumber } = useIntl();

  return (
    <Flex
      tag={Link}
      to={listPath(count)}
      direction="column"
      alignItems="flex-start"
      gap={1}
      padding={3}
      width="100%"
      hasRadius
      background="neutral100"
      style={{ textDecoration: 'none' }}
    >
      <Typography variant="beta" textColor="neutral800">
        {formatNumber(total)}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {t(count.label)}
      </Typography>
    </Flex>
  );
};
