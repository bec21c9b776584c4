/**
 * Jest's environment for tests that boot a Strapi. Strapi runs outside of Jest's sandbox, as it does in a real
 * process: its thousands of modules are then loaded once per worker and not once per file, and its errors, dates and
 * native modules are the real ones. The tests reach that world by `hostRealm` (see `host-realm.ts`).
 */
const asyncHooks = require('node:async_hooks');
const process = require('node:process');
const { TestEnvironment } = require('jest-environment-node');

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * At its end Strapi takes every listener off the process, among them those by which Jest talks to its worker. Here it
 * takes off those that it has put on.
 */
const destroyAlone = async (destroy, before) => {
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  try {
    await destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
    SIGNALS.forEach((signal, index) => {
      const own = process.listeners(signal).filter((listener) => !before[index].includes(listener));
      own.forEach((listener) => process.off(signal, listener));
    });
  }
};

/** The host counts log-in attempts in a module, so that a new Strapi in the same process would go on counting. */
const forgetLogInAttempts = () => {
  const paths = [require.resolve('@strapi/plugin-users-permissions/package.json')];
  require(require.resolve('koa2-ratelimit/src/MemoryStore.js', { paths })).cleanAll();
};

/**
 * The host's plugins put their handlers into hooks that live in modules. Those of every Strapi that was would be called
 * for each permission of every request to the one that is; they are the same functions, so each stays once.
 */
const keepHandlersOnce = (strapi) => {
  const { actionProvider, engine } = strapi.service('admin::permission');
  const owners = [actionProvider.hooks, engine.hooks, strapi.service('admin::role').hooks];
  for (const hook of owners.flatMap((hooks) => Object.values(hooks))) {
    for (const handler of new Set(hook.getHandlers())) hook.delete(handler).register(handler);
  }
};

const createStrapi = (options) => {
  forgetLogInAttempts();
  const before = SIGNALS.map((signal) => process.listeners(signal));
  const strapi = require('@strapi/strapi').createStrapi(options);
  const destroy = strapi.destroy.bind(strapi);
  strapi.destroy = () => destroyAlone(destroy, before);
  const load = strapi.load.bind(strapi);
  strapi.load = async () => {
    await load();
    keepHandlersOnce(strapi);
    return strapi;
  };
  return strapi;
};

/**
 * For each file Jest makes a storage that it never gives up, and Node asks every storage at every promise of the
 * process: a worker's hundredth file would run at half the speed of its first.
 *
 * @returns {{ letBe: () => void, giveUp: () => void }} `letBe` ends the watch, `giveUp` disables what was made meanwhile
 */
const watchForStorages = () => {
  const { AsyncLocalStorage } = asyncHooks;
  const made = [];
  asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...given) {
      super(...given);
      made.push(this);
    }
  };
  return {
    letBe: () => void (asyncHooks.AsyncLocalStorage = AsyncLocalStorage),
    giveUp: () => made.forEach((storage) => storage.disable()),
  };
};

module.exports = class HostEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.storages = watchForStorages();
    // What a test hands to Strapi must be what Strapi's database drivers take for a date, an error or a map.
    Object.assign(this.global, { Date, Error, Map, Set });
    this.global.hostRealm = { createStrapi, env: process.env, timers: globalThis };
  }

  handleTestEvent({ name }) {
    // Jest is loaded by then, and the file is not.
    if (name === 'setup') this.storages.letBe();
  }

  async teardown() {
    this.storages.letBe();
    this.storages.giveUp();
    await super.teardown();
  }
};
