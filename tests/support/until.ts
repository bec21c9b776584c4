/**
 * Waits for something that the outside world does in its own time (a process that starts, a connection that closes).
 * Never for logic that depends on the product's clock: move the clock instead.
 *
 * @param what names what is waited for, for the error
 * @param probe returns the awaited value, or `undefined`, `null` or `false` as long as there is none
 * @param timeoutMs how long to wait, in milliseconds
 * @throws Error when it has not come true in time
 */
export const until = async <T>(
  what: string,
  probe: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  timeoutMs = 10_000,
): Promise<T> => {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== null && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
