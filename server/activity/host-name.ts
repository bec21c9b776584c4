import { getServers, promises } from 'node:dns';

const TIMEOUT_MS = 500;
/** RFC 1035 §2.3.4. */
const MAX_LENGTH = 253;
const HOST_NAME = /^[\w-]+(\.[\w-]+)*\.?$/;

/**
 * The host name of an address by reverse DNS; null where there is none, or none in time. Whoever owns the address
 * writes its name, so it is no proof of anything, and only what looks like a host name is taken for one.
 */
export const hostNameOf = async (ip: string): Promise<string | null> => {
  const resolver = new promises.Resolver({ timeout: TIMEOUT_MS, tries: 1 });
  // A resolver of its own asks the system's servers, whatever the process has been told.
  resolver.setServers(getServers());
  const alarm = setTimeout(() => resolver.cancel(), TIMEOUT_MS);
  try {
    const names = await resolver.reverse(ip);
    return names.find((name) => name.length <= MAX_LENGTH && HOST_NAME.test(name)) ?? null;
  } catch {
    return null;
  } finally {
    clearTimeout(alarm);
  }
};
