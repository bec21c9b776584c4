/** An account, without its people. */
export interface AccountRecord {
  id: number;
  documentId: string;
  name: string;
  slug: string;
  /** How many seats it has; null for any number. */
  seats: number | null;
  metadata: Record<string, unknown> | null;
  /** The membership of its owner; null where it has none. */
  ownerId: number | null;
  createdAt: Date;
}

/** What is shown of an account wherever another thing names it. */
export interface AccountName {
  documentId: string;
  name: string;
  slug: string;
}

export const accountName = ({ documentId, name, slug }: AccountName): AccountName => ({
  documentId,
  name,
  slug,
});

/** Seats of an account: pending invitations reserve one each. */
export interface Seats {
  limit: number | null;
  used: number;
  reserved: number;
}

/** How many more may be invited; null for any number. */
export const freeSeats = ({ limit, used, reserved }: Seats): number | null =>
  limit === null ? null : Math.max(0, limit - used - reserved);
