/** When and from where somebody logged in last. */
export interface LastLogin {
  at: string;
  ip: string | null;
  /** Null where reverse DNS is off or knew nothing. */
  host: string | null;
}

/** User id → their last log-in; those who never logged in are left out. */
export type LastLoginReader = (userIds: readonly number[]) => Promise<Map<number, LastLogin>>;

/** Who notes the log-ins registers while the plugin starts; until then nobody has ever logged in. */
export const createLastLogins = () => {
  let read: LastLoginReader = () => Promise.resolve(new Map<number, LastLogin>());
  return {
    register(reader: LastLoginReader): void {
      read = reader;
    },
    ofUsers: (userIds: readonly number[]) => read(userIds),
  };
};
