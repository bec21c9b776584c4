import type { FilledConfig } from './defaults';
import { DEFAULTS } from './defaults';

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects are laid over each other, everything else (lists above all) is taken whole. */
const lay = (base: unknown, over: unknown): unknown => {
  if (over === undefined) {
    return base;
  }
  if (!isPlainObject(base) || !isPlainObject(over)) {
    return over;
  }
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, lay(base[key], over[key])]));
};

/** What the site has configured, over the defaults; meaningful only where the schema had nothing against it. */
export const fill = (config: unknown): FilledConfig => lay(DEFAULTS, config ?? {}) as FilledConfig;
