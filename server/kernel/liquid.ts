import type * as Liquidjs from 'liquidjs';

import { lateRequire } from './late-require';

/** A new engine of the template language Liquid; the library is loaded with the first. */
export const newLiquid = (options: Liquidjs.LiquidOptions): Liquidjs.Liquid =>
  new (lateRequire('liquidjs') as typeof Liquidjs).Liquid(options);
