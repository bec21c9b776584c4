import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';

type Variant = 'info' | 'success' | 'warning' | 'danger';

interface Look {
  colour: 'primary' | 'success' | 'warning' | 'danger';
  Icon: typeof Information;
}

const LOOKS: Record<Variant, Look> = {
  info: { colour: 'primary', Icon: Information },
  success: { colour: 'success', Icon: CheckCircle },
  warning: { colour: 'warning', Icon: WarningCircle },
  danger: { colour: 'danger', Icon: WarningCircle },
};

interface BannerProps {
  variant: Variant;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** A notice that stays as long as it is true; the design system's alert has a button that closes it. */
export const Banner = ({ variant, title, children, action }: BannerProps) => {
  const { colour, Icon } = LOOKS[variant];

  return (
    <Flex
      role="status"
      alignItems="flex-start"
      gap={3}
      padding={5}
      hasRadius
      background={`${colour}100`}
      borderColor={`${colour}200`}
    >
      <Box shrink={0}>
        <Icon aria-hidden fill={`${colour}700`} width="2rem" height="2rem" />
      </Box>
      <Flex direction="column" alignItems="flex-start" gap={2} width="100%" minWidth={0}>
        <Typography fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        {children && (
          <Typography tag="div" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {children}
          </Typography>
        )}
        {action}
      </Flex>
    </Flex>
  );
};
