/**
 * Answers the orders of the parent process.
 *
 * @param {Record<string, (argument: never) => unknown>} orders by name; `stop` must be among them
 */
export const serve = (orders) => {
  process.on(
    'message',
    async (/** @type {{ id: number, name: string, argument: never }} */ { id, name, argument }) => {
      try {
        process.send?.({ id, result: (await orders[name](argument)) ?? null });
      } catch (error) {
        process.send?.({
          id,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      }
    },
  );
};
