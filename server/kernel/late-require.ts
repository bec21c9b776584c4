import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Loads a package when it is first needed, not when the plugin is: for what is large and not needed by every site. From
 * this file, or, where the plugin was loaded as an ES module, from the host's folder.
 */
export const lateRequire = (name: string): unknown => {
  const load = typeof require === 'function' ? require : createRequire(path.resolve('package.json'));
  return load(name) as unknown;
};
