import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, until } from '../support';
import { repositoryFolder } from '../support/paths';

interface Demo {
  url: string;
  mailUrl: string;
  output(): string;
  /** Ctrl-C; answers what the demo ends with. */
  interrupt(): Promise<number | null>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'invitations-demo-'));
const running = new Set<ChildProcess>();

const run = (ports: Record<string, string>) => {
  const child = spawn(process.execPath, ['scripts/demo.mjs'], {
    cwd: repositoryFolder,
    env: { ...process.env, ...ports, DEMO_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'exit').then(() => {
    running.delete(child);
    return child.exitCode;
  });
  return { child, ended, output: () => output };
};

const startDemo = async (): Promise<Demo> => {
  const [port, smtpPort, mailPort] = [await freePort(), await freePort(), await freePort()];
  const { child, ended, output } = run({
    DEMO_PORT: String(port),
    DEMO_SMTP_PORT: String(smtpPort),
    DEMO_MAIL_PORT: String(mailPort),
  });
  await until(
    'the demo to introduce itself',
    () => {
      if (!running.has(child)) throw new Error(`The demo ended:\n${output()}`);
      return output().includes('Ctrl-C ends the demo');
    },
    150_000,
  );
  return {
    url: `http://localhost:${port}`,
    mailUrl: `http://localhost:${mailPort}`,
    output,
    interrupt() {
      child.kill('SIGINT');
      return ended;
    },
  };
};

const json = async (url: string, init?: RequestInit) => (await (await fetch(url, init)).json()) as never;

/** Logs in with what the demo prints, and answers how many invitations there are of each status. */
const statuses = async ({ url, output }: Demo): Promise<Record<string, number>> => {
  const [, email, password] = /(\S+@\S+) {2}(\S+)\n/.exec(output()) ?? [];
  const login: { data: { token: string } } = await json(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const list: { data: { status: string }[] } = await json(`${url}/invitations/invitations?pageSize=100`, {
    headers: { Authorization: `Bearer ${login.data.token}` },
  });
  const counts: Record<string, number> = {};
  for (const { status } of list.data) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run demo', () => {
  let before: Record<string, number>;

  test('shows the panel, the mails and invitations in every state, and ends at Ctrl-C', async () => {
    const demo = await startDemo();
    expect((await fetch(`${demo.url}/admin`)).status).toBe(200);
    before = await statuses(demo);
    expect(Object.keys(before).sort()).toEqual(['accepted', 'cancelled', 'declined', 'expired', 'pending']);
    const mails: { subject: string }[] = await json(`${demo.mailUrl}/email`);
    expect(mails.length).toBeGreaterThan(3);
    expect(await demo.interrupt()).toBe(0);
    await expect(fetch(demo.url)).rejects.toThrow();
    await expect(fetch(demo.mailUrl)).rejects.toThrow();
  });

  test('started again keeps its data and adds none', async () => {
    const demo = await startDemo();
    expect(await statuses(demo)).toEqual(before);
    expect(await demo.interrupt()).toBe(0);
  });

  test('says in one sentence that a port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const { ended, output } = run({ DEMO_PORT: String(port) });
    expect(await ended).toBe(1);
    expect(output().trim()).toBe(
      `Port ${port} is taken by another program: stop it, or choose another with DEMO_PORT=….`,
    );
    holder.close();
  });
});
