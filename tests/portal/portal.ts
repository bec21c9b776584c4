import bcrypt from 'bcrypt';
import type { App, Caller } from '../support';
import { callerWith } from '../support/callers';
import { formOf, Invitee, type Shown } from '../pages/invitee';

export const PASSWORD = 'correct horse battery';
/** Cheap to compare with, as there are many people here. */
const HASH = bcrypt.hashSync(PASSWORD, 4);

/** Somebody at the portal with a browser of their own. */
export class Guest extends Invitee {
  async signIn(identifier: string, password = PASSWORD): Promise<Shown> {
    return this.send(await this.open('/invite/sign-in'), '/invite/sign-in', { identifier, password });
  }

  /** Opens a page of the portal, sends one of its forms, and opens what it leads to. */
  async act(page: string, action: string, typed: Record<string, string> = {}): Promise<Shown> {
    const sent = await this.send(await this.open(page), action, typed);
    return sent.status === 303 ? this.open(sent.headers.location ?? '') : sent;
  }

  /** What every form of this browser carries. */
  async csrf(): Promise<string> {
    return formOf((await this.open('/invite/portal')).html, '/invite/sign-out').csrf ?? '';
  }

  /** Whether the portal takes the browser for somebody's. */
  async isSignedIn(): Promise<boolean> {
    const shown = await this.open('/invite/portal');
    return !shown.path.startsWith('/invite/sign-in');
  }
}

/** A user of the site; made in the database, as the host takes its time with passwords and counts its log-ins. */
export interface PortalUser {
  id: number;
  documentId: string;
  email: string;
  /** Calls the API as the user. */
  http: Caller;
}

export const newUser = async (
  app: App,
  name: string,
  fields: Record<string, unknown> = {},
): Promise<PortalUser> => {
  const { strapi, url } = app;
  const { db } = strapi;
  const role = await db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } });
  const email = `${name}@site.test`;
  const user: { id: number; documentId: string } = await db.query('plugin::users-permissions.user').create({
    data: {
      username: name,
      email,
      password: HASH,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
      ...fields,
    },
  });
  const jwt: string = await strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  return { id: user.id, documentId: user.documentId, email, http: callerWith(url, jwt) };
};

/** A user of the site, at the portal. */
export const guestOf = async (
  app: App,
  name: string,
  language?: string,
): Promise<Guest & { user: PortalUser }> => {
  const user = await newUser(app, name);
  const guest = new Guest(app.url, language);
  const answer = await guest.signIn(name);
  if (answer.status !== 303) throw new Error(`${name} could not sign in: ${answer.status} ${answer.html}`);
  return Object.assign(guest, { user });
};
