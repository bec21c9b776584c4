import { randomBytes } from 'node:crypto';
import { callerWith, type Caller } from '../../support/callers';
import type { Site } from './site';

interface Credentials {
  email: string;
  password: string;
}

/** Calls the panel's API as an admin of the site. */
export const callerAs = async (site: Site, credentials: Credentials): Promise<Caller> => {
  const answer = await site.node.http.post('/admin/login').send(credentials).expect(200);
  const token: unknown = answer.body.data.token;
  if (typeof token !== 'string') throw new Error(`${credentials.email} got no token`);
  return callerWith(site.url, token);
};

/**
 * Adds an admin whose role has these actions and nothing else, the way the owner does it in the panel.
 *
 * @param actions RBAC actions such as `plugin::invitations.invitations.read`; none at all is allowed
 */
export const createColleague = async (
  site: Site,
  owner: Caller,
  actions: readonly string[],
): Promise<Credentials> => {
  const name = `colleague-${randomBytes(4).toString('hex')}`;
  const password = 'Colleague-of-the-owner-1';
  const role = await owner.post('/admin/roles').send({ name, description: '' }).expect(201);
  const permissions = actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] }));
  await owner.put(`/admin/roles/${role.body.data.id}/permissions`).send({ permissions }).expect(200);
  const user = await owner
    .post('/admin/users')
    .send({
      email: `${name}@site.test`,
      firstname: 'Cora',
      lastname: 'Colleague',
      roles: [role.body.data.id],
    })
    .expect(201);
  await site.node.http
    .post('/admin/register')
    .send({
      registrationToken: user.body.data.registrationToken,
      userInfo: { firstname: 'Cora', lastname: 'Colleague', password },
    })
    .expect(200);
  return { email: `${name}@site.test`, password };
};
