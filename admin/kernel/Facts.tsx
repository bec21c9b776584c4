import type { ReactNode } from 'react';
import { Box, Grid, Typography } from '@strapi/design-system';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Names and values, two beside each other where there is room. */
export const Facts = ({ facts }: { facts: Fact[] }) => (
  <Grid.Root tag="dl" gap={5}>
    {facts.map(({ label, value }) => (
      <Grid.Item
        key={label}
        col={6}
        m={6}
        s={12}
        xs={12}
        direction="column"
        alignItems="flex-start"
        minWidth={0}
      >
        <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral600">
          {label}
        </Typography>
        <Box tag="dd" width="100%" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {typeof value === 'string' ? <Typography>{value}</Typography> : value}
        </Box>
      </Grid.Item>
    ))}
  </Grid.Root>
);
