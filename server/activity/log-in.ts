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

interface AuthBody {
  jwt?: unknown;
  user?: { id?: unknown } | null;
}

/** Whom an answer of the host signs in; null where it is no such answer, but a refusal, say. */
export const userIdOf = (body: unknown): number | null => {
  const { jwt, user } = (typeof body === 'object' && body !== null ? body : {}) as AuthBody;
  return jwt && typeof user?.id === 'number' ? user.id : null;
};
