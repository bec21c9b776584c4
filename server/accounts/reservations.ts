/** Counts, for these accounts, the pending invitations that are not overdue: account id → number. */
export type ReservationCounter = (accountIds: readonly number[]) => Promise<Map<number, number>>;

/** Who reserves seats is further up than accounts are, and registers while the plugin starts. */
export const createReservations = () => {
  let count: ReservationCounter = () => Promise.resolve(new Map<number, number>());
  return {
    register(counter: ReservationCounter): void {
      count = counter;
    },
    count: (accountIds: readonly number[]) => count(accountIds),
  };
};
