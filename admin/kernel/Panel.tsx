import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface PanelProps {
  title?: string;
  children: ReactNode;
}

/** A titled box of a page. */
export const Panel = ({ title, children }: PanelProps) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={6}
    width="100%"
  >
    <Flex direction="column" alignItems="stretch" gap={4}>
      {title && (
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
      )}
      {children}
    </Flex>
  </Box>
);
