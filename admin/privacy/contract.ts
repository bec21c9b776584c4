/** What was done with a person's data. */
export interface Erasure {
  /** The user of the site who has the address, and stays */
  user: { documentId: string } | null;
  /** How many of each thing were erased; the server names the things. */
  counts: Record<string, number>;
}
