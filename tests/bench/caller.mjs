import http from 'node:http';

const LANES = 16;

/**
 * Somebody who calls a server over loopback, sixteen calls at once.
 *
 * @param {number} port
 * @param {(url: string, jwt?: string) => Record<string, string>} headersOf what a call carries besides its body
 */
export const createCaller = (port, headersOf) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: LANES });

  /**
   * @param {'GET' | 'POST'} method
   * @param {string} url
   * @param {unknown} [body]
   * @param {string} [jwt] of the user of the site who calls
   * @returns {Promise<{ status: number, headers: http.IncomingHttpHeaders, body: unknown }>}
   */
  const call = (method, url, body, jwt) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const described = text
        ? { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) }
        : {};
      const request = http.request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method,
          path: url,
          headers: { ...described, ...headersOf(url, jwt) },
        },
        (response) => {
          /** @type {Buffer[]} */
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => {
            const answer = Buffer.concat(chunks).toString('utf8');
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: answer ? JSON.parse(answer) : null,
            });
          });
        },
      );
      request.on('error', reject);
      request.end(text);
    });

  /**
   * Makes so many calls, sixteen at once, and says how many a second were answered as expected.
   *
   * @param {number} count
   * @param {number} expected status
   * @param {(index: number) => ['GET' | 'POST', string, unknown?, string?]} order
   */
  const rate = async (count, expected, order) => {
    let next = 0;
    const lane = async () => {
      while (next < count) {
        const index = next;
        next += 1;
        const { status, body } = await call(...order(index));
        if (status !== expected)
          throw new Error(`Expected ${expected}, got ${status}: ${JSON.stringify(body)}`);
      }
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: LANES }, lane));
    return (count * 1000) / (performance.now() - began);
  };

  return { call, rate, close: () => agent.destroy() };
};
