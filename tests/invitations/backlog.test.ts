import { getService } from '../../server/kernel/get-service';
import { INVITATION_UID } from '../../server/invitations/content-type';
import { randomId } from '../../server/kernel/secret';
import { startApp, until, type App } from '../support';

const BATCHES = 4;
/** What one transaction writes down. */
const BATCH = 2_000;
const COUNT = BATCHES * BATCH;
/** Events that are told without a turn of the event loop. */
const PIECE = 50;
/** Events that are told once more. */
const AGAIN = 800;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const overdue = (index: number) => ({
  publicId: randomId(),
  nonce: randomId(),
  email: `late-${index}@site.test`,
  emailCanonical: `late-${index}@site.test`,
  emailKey: `late-${index}`,
  openKey: `late-${index}`,
  state: 'pending',
  expiresAt: new Date(app.clock.now().getTime() - 1000),
  lifeSeconds: 3600,
  source: 'admin',
  isRoleNamed: false,
  invitedByKind: 'system',
  vouchedByKind: 'system',
});

it('a backlog of overdue invitations is written down and told of, and others have their turn meanwhile', async () => {
  const invitations = app.strapi.db.query(INVITATION_UID);
  for (let start = 0; start < COUNT; start += 500) {
    await invitations.createMany({ data: Array.from({ length: 500 }, (_, index) => overdue(start + index)) });
  }
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await getService(app.strapi, 'invitations').expireOverdue();
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(BATCHES - 1);
  expect(await invitations.count({ where: { state: 'expired', openKey: null } })).toBe(COUNT);
  const written = { where: { name: 'invitation.expired' } };
  expect(await app.strapi.db.query('plugin::invitations.event').count(written)).toBe(COUNT);
});

it('a backlog of events is told piece by piece, and others have their turn between two pieces', async () => {
  const timeline = getService(app.strapi, 'timeline');
  await timeline.stop();
  const events = app.strapi.db.query('plugin::invitations.event');
  const again = await events.findMany({ select: ['id'], limit: AGAIN });
  await events.updateMany({
    where: { id: { $in: again.map(({ id }) => id) } },
    data: { state: 'waiting', dueAt: app.clock.now() },
  });
  let told = 0;
  let atOnce = 0;
  let most = 0;
  app.strapi.eventHub.on('invitation.expired', () => {
    if (atOnce === 0) {
      setImmediate(() => (atOnce = 0));
    }
    told += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    return Promise.resolve();
  });
  timeline.start();
  await until('all to be told', () => told >= AGAIN);
  expect(most).toBeLessThanOrEqual(PIECE);
});
