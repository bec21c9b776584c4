import { addressBucket, clientAddress } from '../../server/rate-limits/client-address';

const PEER = '203.0.113.9';

describe('the address of a client', () => {
  it.each([
    ['the connection’s, where no proxy is trusted', 0, '198.51.100.1', PEER],
    ['what the one proxy has written', 1, '198.51.100.1', '198.51.100.1'],
    ['not what the client has written before it', 1, '192.0.2.66, 198.51.100.1', '198.51.100.1'],
    ['what the outer of two proxies has written', 2, '192.0.2.66, 198.51.100.1, 10.0.0.1', '198.51.100.1'],
    ['the connection’s, where the header is shorter than the chain of proxies', 2, '192.0.2.66', PEER],
    ['the connection’s, where there is no header', 1, '', PEER],
    ['the connection’s, where the trusted entry is no address', 1, '192.0.2.1, unknown', PEER],
    ['the connection’s, where the trusted entry is empty', 1, '192.0.2.1,', PEER],
    ['without a port', 1, '198.51.100.1:4711', '198.51.100.1'],
    ['without brackets and port', 1, '[2001:db8::1]:4711', '2001:db8::1'],
    ['in one spelling', 1, '2001:0DB8:0:0::0001', '2001:db8::1'],
    ['unfolded, where it is IPv4 in IPv6', 1, '::ffff:198.51.100.1', '198.51.100.1'],
  ])('is %s', (_what, hops, forwardedFor, address) => {
    expect(clientAddress(PEER, forwardedFor, hops)).toBe(address);
  });

  it('is unfolded at the connection too', () => {
    expect(clientAddress('::ffff:127.0.0.1', '', 0)).toBe('127.0.0.1');
  });

  it('is unknown where the connection is gone', () => {
    expect(clientAddress(undefined, '', 0)).toBeNull();
  });
});

describe('what is counted together', () => {
  it.each([
    ['198.51.100.1', '198.51.100.1'],
    ['::ffff:198.51.100.1', '198.51.100.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['::1', '::/64'],
  ])('%s counts for %s', (address, bucket) => {
    expect(addressBucket(address)).toBe(bucket);
  });
});
