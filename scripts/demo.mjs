/**
 * Shows the plugin at work: a Strapi with an admin panel, a mail catcher with a web page, and invitations in every
 * state. Ctrl-C ends it; what was done in it is there again the next time.
 * Ports: DEMO_PORT (1337), DEMO_SMTP_PORT (1025), DEMO_MAIL_PORT (1080). Data: DEMO_FOLDER (playground/.tmp/demo).
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { buildAdminPanel, buildPlugin } from './build-if-changed.mjs';
import { startChild, untilAnswers } from './demo/child.mjs';
import { startMailDoor } from './demo/mail-door.mjs';
import { caughtMails } from './demo/mails.mjs';
import { superAdmin, userPassword } from './demo/people.mjs';
import { seed } from './demo/seed.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { PlainError, root, runMain } from './run.mjs';
import { freePort } from './screenshots/free-port.mjs';

const folder = path.resolve(root, process.env.DEMO_FOLDER ?? path.join('playground', '.tmp', 'demo'));
const seeded = path.join(folder, 'seeded');

/** @param {string} variable @param {number} usual */
const portFrom = (variable, usual) => {
  const port = Number(process.env[variable] ?? usual);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`${variable} is "${process.env[variable]}", which is not a port.`);
};

/** @param {string} variable @param {number} port */
const requireFreePort = (variable, port) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () =>
      reject(
        new PlainError(
          `Port ${port} is taken by another program: stop it, or choose another with ${variable}=….`,
        ),
      ),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });

/** @param {{ url: string, mailUrl: string }} where */
const introduce = ({ url, mailUrl }) => {
  console.log(`
  Admin panel   ${url}/admin/plugins/invitations
                ${superAdmin.email}  ${superAdmin.password}
  Mails         ${mailUrl}
  Portal        ${url}/invite/portal   (for users of the site, such as:)
  A user        anna.accepted@example.test  ${userPassword}   (POST ${url}/api/auth/local)
  An owner      olivia.owner@example.test  ${userPassword}
  A manager     mark.manager@example.test  ${userPassword}   (may invite into Northwind)

  Invite somebody in the panel, read the mail, open its link. Ctrl-C ends the demo and keeps its data
  (delete ${path.relative(process.cwd(), folder)} to start afresh).
`);
};

/** Resolves at the first Ctrl-C or request to end. */
const untilAskedToEnd = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(undefined));
  });

await runMain(async () => {
  const port = portFrom('DEMO_PORT', 1337);
  const smtpPort = portFrom('DEMO_SMTP_PORT', 1025);
  const mailPort = portFrom('DEMO_MAIL_PORT', 1080);
  await requireFreePort('DEMO_PORT', port);
  await requireFreePort('DEMO_SMTP_PORT', smtpPort);
  await requireFreePort('DEMO_MAIL_PORT', mailPort);

  await installIfNeeded();
  await buildPlugin();
  await buildAdminPanel();

  const end = untilAskedToEnd().then(() => 'asked');
  const url = `http://localhost:${port}`;
  const mailUrl = `http://localhost:${mailPort}`;
  mkdirSync(path.join(folder, 'mails'), { recursive: true });
  const children = [];
  const catcherPort = await freePort();
  const door = await startMailDoor(smtpPort, catcherPort);
  try {
    const mailLog = path.join(folder, 'mails.log');
    const mails = startChild({
      name: 'The mail catcher',
      args: [
        'node_modules/maildev/bin/maildev',
        ...['--ip', '127.0.0.1', '--smtp', String(catcherPort), '--web', String(mailPort)],
        ...['--mail-directory', path.join(folder, 'mails')],
      ],
      cwd: root,
      env: {},
      logFile: mailLog,
    });
    children.push(mails);

    const playgroundLog = path.join(folder, 'playground.log');
    const playground = startChild({
      name: 'The playground',
      args: [path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
      cwd: path.join(root, 'playground'),
      env: {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: url,
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: path.join(folder, 'data.db'),
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(smtpPort),
      },
      logFile: playgroundLog,
    });
    children.push(playground);

    const ready = async () => {
      await untilAnswers(mails, `http://127.0.0.1:${mailPort}/email`, mailLog);
      await untilAnswers(playground, `http://127.0.0.1:${port}/_health`, playgroundLog);
      if (!existsSync(seeded)) {
        await seed(`http://127.0.0.1:${port}`, caughtMails(`http://127.0.0.1:${mailPort}`));
        writeFileSync(seeded, `${new Date().toISOString()}\n`);
      }
      introduce({ url, mailUrl });
    };
    const reason = await Promise.race([
      end,
      ready().then(() =>
        Promise.race([end, mails.gone.then(() => mails.name), playground.gone.then(() => playground.name)]),
      ),
    ]);
    if (reason !== 'asked') throw new PlainError(`${reason} ended by itself; its log is in ${folder}`);
    console.log('\n  Stopping …');
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await door.stop();
  }
  console.log('  Stopped. The data is kept.');
});
