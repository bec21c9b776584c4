import type { Core } from '@strapi/strapi';

/** What the tests see of the world in which Strapi runs; see `host-environment.cjs`. */
interface HostRealm {
  createStrapi(options: { appDir: string; distDir: string }): Core.Strapi;
  /** The real environment variables: those of the sandbox are a copy. */
  env: NodeJS.ProcessEnv;
  /** The real global object, as far as timers are concerned. */
  timers: Pick<typeof globalThis, 'setTimeout' | 'setInterval' | 'setImmediate'>;
}

export const { hostRealm } = globalThis as unknown as { hostRealm: HostRealm };
