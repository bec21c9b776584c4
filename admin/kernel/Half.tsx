import type { ReactNode } from 'react';
import { Grid } from '@strapi/design-system';

interface HalfProps {
  children: ReactNode;
}

/** A cell of a form's grid: half as wide as the form, and as wide as it on small screens. */
export const Half = ({ children }: HalfProps) => (
  <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
    {children}
  </Grid.Item>
);
