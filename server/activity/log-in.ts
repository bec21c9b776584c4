/** Somebody logged in just now. */
export interface LogIn {
  userId: number;
  at: Date;
  ip: string | null;
}

/** The latest log-in of a user, as it is shown. */
export interface LastLogIn {
  at: string;
  ip: string | null;
  /** Null where reverse DNS is off or knew nothing. */
  host: string | null;
}
