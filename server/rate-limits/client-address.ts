import { isIPv4 } from 'node:net';

import ipaddr from 'ipaddr.js';

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (text: string): string => {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? [];
  const [, plain] = /^([\d.]+):\d+$/.exec(text) ?? [];
  return bracketed ?? plain ?? text;
};

/** One spelling per address, IPv4 in IPv6 (`::ffff:192.0.2.1`) unfolded; null where the text is no address. */
const normalise = (text: string | undefined): string | null => {
  const bare = withoutPort(text?.trim() ?? '');
  // Before the package's own test, which throws and catches where there is no address.
  if (bare === '') {
    return null;
  }
  if (isIPv4(bare)) {
    return bare;
  }
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : null;
};

/**
 * The address that a request came from. `X-Forwarded-For` is written from left to right, so only as many entries at
 * its right end can be believed as the site has proxies; the left end is whatever the client wrote.
 *
 * @param peer the address at the other end of the connection
 * @param forwardedFor the header, as it came
 * @param trustedHops proxies in front of the host; 0 believes none
 */
export const clientAddress = (
  peer: string | undefined,
  forwardedFor: string,
  trustedHops: number,
): string | null => {
  const forwarded = trustedHops > 0 ? forwardedFor.split(',').at(-trustedHops) : undefined;
  return normalise(forwarded) ?? normalise(peer);
};

const IPV6_PREFIX_BITS = 64;

/** What one customer of a provider has: an IPv4 address, or a whole /64 of IPv6, in which addresses cost nothing. */
export const addressBucket = (address: string): string => {
  if (isIPv4(address)) {
    return address;
  }
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${IPV6_PREFIX_BITS}`).toString()}/${IPV6_PREFIX_BITS}`
    : parsed.toString();
};
