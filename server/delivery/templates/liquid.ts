import type { Liquid, LiquidOptions, Template } from 'liquidjs';

import { newLiquid } from '../../kernel/liquid';

const LIMITS = {
  /** Characters of one template. */
  parseLimit: 100_000,
  /** Milliseconds of one rendering: far beyond what any takes, as a process may be stopped in the middle of it. */
  renderLimit: 10_000,
  /** Objects that one rendering may make. */
  memoryLimit: 1_000_000,
} as const;

const SAFE: LiquidOptions = {
  ...LIMITS,
  ownPropertyOnly: true,
  strictFilters: true,
  // An empty text counts as nothing given.
  jsTruthy: true,
  // No template reads another: there is nothing to include, on disk or elsewhere.
  templates: {},
};

/** Parsed once, rendered often. A value that looks like a template stays text: only the source is parsed. */
export type Rendering = (variables: Record<string, unknown>) => string;

const compiler =
  (options: LiquidOptions) =>
  (source: string): Rendering => {
    const engine: Liquid = newLiquid({ ...SAFE, ...options });
    const parsed: Template[] = engine.parse(source);
    return (variables) => String(engine.renderSync(parsed, variables));
  };

/** For HTML: everything that is put out is escaped. */
export const compileHtml = compiler({ outputEscape: 'escape' });

/** For plain text and subjects, where an escape would be seen. */
export const compileText = compiler({});
