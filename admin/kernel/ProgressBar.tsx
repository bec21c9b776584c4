import { Box } from '@strapi/design-system';

interface ProgressBarProps {
  /** In hundredths */
  percent: number;
  /** What it is about */
  label: string;
}

/** How much of something is done. The design system's own is made for dark cards: what is done is white there. */
export const ProgressBar = ({ percent, label }: ProgressBarProps) => (
  <Box
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={percent}
    width="100%"
    height="0.8rem"
    hasRadius
    overflow="hidden"
    background="neutral200"
  >
    <Box background="primary600" height="100%" style={{ width: `${String(percent)}%` }} />
  </Box>
);
