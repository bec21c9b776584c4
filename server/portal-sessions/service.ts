import { randomBytes } from 'node:crypto';

import type { Context } from 'koa';

import { getConfig } from '../config';
import { cookieOf, setCookie } from '../kernel/cookie';
import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import type { HostUser } from '../users/service';

import { type FormOwner, formToken, isFormToken } from './csrf';
import { isLiving, isToBeTouched, type SessionRecord } from './session';
import { createSessionStore } from './store';

const COOKIE = 'invitations_portal';
const ID_USE = 'portal-session/v1';
const ID_BYTES = 32;
const ID = /^[\w-]{43}$/;

/** Who looks at the portal. */
export interface Viewer {
  user: HostUser;
  /** What each of their forms has to carry. */
  csrf: string;
  /** Whether a posted form carries it. */
  isOwnForm(csrf: string): boolean;
}

export interface PortalSessionsService {
  /**
   * Signs the browser in to the portal, under a new id whatever it had before (session fixation). To be called once
   * whoever it is has proved it.
   *
   * @param user with the mark of the password that they have just given, if they have
   * @param startedAt where it is known from when on their sessions count
   */
  begin(ctx: Context, user: HostUser, startedAt?: Date): Promise<void>;
  /**
   * Who is signed in: by the portal's own session or, where the browser has none that lives, by the host's refresh
   * cookie.
   */
  viewer(ctx: Context): Promise<Viewer | null>;
  /** Signs the browser out: of the portal, and of the host where its cookie would sign it in again at once. */
  end(ctx: Context): Promise<void>;
  /** Ends every session of a user. */
  endAll(userId: number): Promise<void>;
  /** Removes what has ended; run by cron, on every node. */
  sweep(): Promise<void>;
}

export const createPortalSessions = ({ strapi }: LifecycleContext): PortalSessionsService => {
  const store = createSessionStore(strapi);
  const users = () => getService(strapi, 'users');
  const keys = () => getService(strapi, 'keys');
  const now = (): Date => getService(strapi, 'clock').now();
  const limits = () => getConfig(strapi).portal;

  const idOf = (ctx: Context): string | null => {
    const id = cookieOf(ctx, COOKIE);
    return id !== null && ID.test(id) ? id : null;
  };
  const hashesOf = (id: string): string[] => keys().keyedHashes(ID_USE, id);

  const keepId = (ctx: Context, value: string, maxAgeSeconds?: number): void => {
    const { pages, publicUrl } = getConfig(strapi);
    const isSecure = ctx.secure || publicUrl?.startsWith('https:') === true;
    const life = maxAgeSeconds === undefined ? {} : { maxAgeSeconds };
    setCookie(ctx, { name: COOKIE, value, path: pages.path, isSecure, ...life });
  };

  const viewerOf = (user: HostUser, owners: readonly [FormOwner, ...FormOwner[]]): Viewer => ({
    user,
    csrf: formToken(keys(), owners[0]),
    isOwnForm: (csrf) => owners.some((owner) => isFormToken(keys(), owner, csrf)),
  });

  /** The user of a session, as they are now; null where it, or they, are not what they were. */
  const userOf = async (session: SessionRecord): Promise<HostUser | null> => {
    const { userId } = session;
    const user = userId === null ? null : await users().findAdmitted(userId);
    if (!user) {
      return null;
    }
    const [passwordMarks, validFrom] = await Promise.all([
      users().passwordMarks(user.id),
      users().sessionsValidFrom(user.id),
    ]);
    const { sessionIdleMs: idleMs } = limits();
    const isAlive = isLiving(session, { now: now(), idleMs, passwordMarks, validFrom });
    return isAlive ? { ...user, sessionsFrom: validFrom } : null;
  };

  const fromOwnSession = async (ctx: Context): Promise<Viewer | null> => {
    const id = idOf(ctx);
    const session = id === null ? null : await store.find(hashesOf(id));
    const user = session && (await userOf(session));
    if (id === null || !user) {
      return null;
    }
    if (isToBeTouched(session, now())) {
      await store.touch(session.id, now());
    }
    return viewerOf(user, [['portal', id]]);
  };

  const fromHost = async (ctx: Context): Promise<Viewer | null> => {
    const user = await users().fromCookie(ctx);
    if (!user) {
      return null;
    }
    const from = user.sessionsFrom?.toISOString() ?? '';
    const [mark = '', ...older] = await users().passwordMarks(user.id);
    const ownerBy = (passwordMark: string): FormOwner => ['host', String(user.id), passwordMark, from];
    return viewerOf(user, [ownerBy(mark), ...older.map(ownerBy)]);
  };

  /** Sessions that were ended a moment ago end up to a full second: what begins after that begins with its end. */
  const startOf = async ({ id }: HostUser): Promise<Date> => {
    const validFrom = await users().sessionsValidFrom(id);
    const moment = now();
    return validFrom !== null && validFrom > moment ? validFrom : moment;
  };

  /** @returns whether the browser had a session */
  const drop = async (ctx: Context): Promise<boolean> => {
    const id = idOf(ctx);
    if (id !== null) {
      await store.remove(hashesOf(id));
    }
    return id !== null;
  };

  return {
    async begin(ctx, user, from) {
      const startedAt = from ?? (await startOf(user));
      const [newestMark = null] = user.passwordMark === undefined ? await users().passwordMarks(user.id) : [];
      const passwordMark = user.passwordMark ?? newestMark;
      const id = randomBytes(ID_BYTES).toString('base64url');
      await drop(ctx);
      await store.insert({
        idHash: keys().keyedHash(ID_USE, id),
        userId: user.id,
        passwordMark,
        startedAt,
        seenAt: startedAt,
        endsAt: new Date(startedAt.getTime() + limits().sessionLifeMs),
      });
      keepId(ctx, id);
    },
    viewer: async (ctx) => (await fromOwnSession(ctx)) ?? fromHost(ctx),
    async end(ctx) {
      if (await drop(ctx)) {
        keepId(ctx, '', 0);
      }
      await users().endCookieSession(ctx);
    },
    endAll: (userId) => store.removeOfUser(userId),
    sweep: () => store.removeDead(now(), limits().sessionIdleMs),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    'portal-sessions': PortalSessionsService;
  }
}
