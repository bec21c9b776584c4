import type { Core } from '@strapi/types';

interface StepSizes {
  /** It has one connection: other requests wait for as long as a step takes. */
  sqlite: number;
  others: number;
}

/** How much of a long work one step does, which is one transaction. */
export const stepSize = ({ db }: Core.Strapi, { sqlite, others }: StepSizes): number =>
  db.dialect.client === 'sqlite' ? sqlite : others;
