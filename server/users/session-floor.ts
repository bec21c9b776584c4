import type { Core } from '@strapi/types';

import { SECOND_MS } from '../kernel/clock';
import { afterCommit } from '../kernel/transaction';

import { SESSION_FLOOR_UID } from './content-type';
import { hostSessions, jwtMode } from './host';
import { nextFullSecond, untilHostTime } from './host-clock';
import type { TokenClaims } from './token-claims';
import { upsert } from './upsert';
import { USER_UID } from './user';

/** From when on the tokens of a user count. */
export interface SessionFloors {
  /**
   * Ends every session and token that the user has, in both JWT modes, and the host's open reset of their password: from the commit of the transaction under way on
   * they are refused, and after a rollback they are what they were.
   */
  endOlderSessions(userId: number): Promise<void>;
  /** From when on sessions of the user count; null for those whose sessions were never ended. By the computer's clock. */
  sessionsValidFrom(userId: number): Promise<Date | null>;
  /** Whether the access token was given out before the user's sessions were ended. */
  isCutOff(claims: TokenClaims): Promise<boolean>;
  /** The same of a refresh token, which does not say when that was. */
  isSessionCutOff(claims: TokenClaims): Promise<boolean>;
  /** Waits until a token that is given out to the user counts; less than a second, once, after their sessions were ended. */
  untilTokensCount(userId: number): Promise<void>;
}

interface Row {
  validFrom: string | null;
}

/** The host's record of a session of the mode `refresh`. */
const HOST_SESSION_UID = 'admin::session';

/**
 * The floor is written without a time in the transaction that ends the sessions, and gets its time right after the commit;
 * where that was lost (a crash, a transaction of the site's own), from whoever looks at it first. A time of the transaction itself would be too early by as long as the commit takes, and
 * somebody who goes on renewing a session all the time would slip through.
 */
export const createSessionFloors = (strapi: Core.Strapi): SessionFloors => {
  const floors = () => strapi.db.query(SESSION_FLOOR_UID);
  const find = (userId: number): Promise<Row | null> =>
    floors().findOne({ select: ['validFrom'], where: { user_id: userId } }) as Promise<Row | null>;

  /** Of several who look at once, the first decides. */
  const seal = async (userId: number): Promise<Date> => {
    const moment = nextFullSecond();
    // Inside a transaction nobody knows whether the end is committed yet.
    if (!strapi.db.inTransaction()) {
      await floors().updateMany({
        where: { user_id: userId, validFrom: { $null: true } },
        data: { validFrom: moment },
      });
    }
    const row = await find(userId);
    return row?.validFrom ? new Date(row.validFrom) : moment;
  };

  const sealSoon = (userId: number): void =>
    afterCommit(strapi, () => {
      seal(userId).catch((error: unknown) => {
        strapi.log.warn(`invitations: the end of a user's sessions gets its time later: ${String(error)}`);
      });
    });

  const sessionsValidFrom = async (userId: number): Promise<Date | null> => {
    const row = await find(userId);
    if (!row) {
      return null;
    }
    return row.validFrom === null ? seal(userId) : new Date(row.validFrom);
  };

  return {
    sessionsValidFrom,

    async endOlderSessions(userId) {
      await upsert(strapi, SESSION_FLOOR_UID, { key: { user_id: userId }, values: { valid_from: null } });
      // The host's mail for a forgotten password is as good as a session to whoever has read it.
      await strapi.db
        .query(USER_UID)
        .updateMany({ where: { id: userId }, data: { resetPasswordToken: null } });
      sealSoon(userId);
      if (jwtMode(strapi) === 'refresh') {
        await hostSessions(strapi).invalidateRefreshToken(String(userId));
      }
    },

    async isCutOff({ userId, issuedAt }) {
      const floor = await sessionsValidFrom(userId);
      return floor !== null && (issuedAt === null || issuedAt * SECOND_MS < floor.getTime());
    },

    async isSessionCutOff({ userId, sessionId }) {
      const floor = await sessionsValidFrom(userId);
      if (floor === null) {
        return false;
      }
      const session = (await strapi.db
        .query(HOST_SESSION_UID)
        .findOne({ select: ['createdAt'], where: { sessionId } })) as { createdAt: string } | null;
      // One that is gone was taken away when the sessions were ended, while the host was still busy with it.
      return session === null || new Date(session.createdAt) < floor;
    },

    async untilTokensCount(userId) {
      const floor = await sessionsValidFrom(userId);
      if (floor) {
        await untilHostTime(floor);
      }
    },
  };
};
