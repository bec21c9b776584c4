import { Status, Typography, type StatusVariant } from '@strapi/design-system';

interface StateBadgeProps {
  variant: StatusVariant;
  label: string;
}

/** A state in a word or two; colour only repeats it. */
export const StateBadge = ({ variant, label }: StateBadgeProps) => (
  <Status variant={variant} size="S" width="fit-content">
    <Typography variant="omega" fontWeight="bold" textColor={`${variant}700`}>
      {label}
    </Typography>
  </Status>
);
