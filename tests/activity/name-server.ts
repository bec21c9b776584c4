import { createSocket, type RemoteInfo } from 'node:dgram';
import { getServers, setServers } from 'node:dns';

const QUESTION_AT = 12;
const POINTER = 12;
const TTL_SECONDS = 60;

/** The length of the question's name and of what follows it. */
const questionLength = (query: Buffer): number => query.indexOf(0, QUESTION_AT) + 5 - QUESTION_AT;

const encodeName = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ]);

/** A PTR record as the answer to whatever was asked (RFC 1035 §4.1). */
const answerTo = (query: Buffer, name: string): Buffer => {
  const header = Buffer.from(query.subarray(0, QUESTION_AT));
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(1, 6);
  header.writeUInt16BE(0, 8);
  header.writeUInt16BE(0, 10);
  const question = query.subarray(QUESTION_AT, QUESTION_AT + questionLength(query));
  const data = encodeName(name);
  const record = Buffer.alloc(12);
  record.writeUInt16BE(0xc000 | POINTER, 0);
  record.writeUInt16BE(12, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt32BE(TTL_SECONDS, 6);
  record.writeUInt16BE(data.length, 10);
  return Buffer.concat([header, question, record, data]);
};

/** A name server of the test that every address has one name for, or that never answers. */
export interface NameServer {
  /** Null for a server that keeps silent. */
  name: string | null;
  /** How often it was asked. */
  asked: number;
  stop(): Promise<void>;
}

/** Starts it and makes it this process's name server until it is stopped. */
export const startNameServer = async (): Promise<NameServer> => {
  const socket = createSocket('udp4');
  const former = getServers();
  const server: NameServer = {
    name: null,
    asked: 0,
    stop: () =>
      new Promise((resolve) => {
        setServers(former);
        socket.close(() => resolve());
      }),
  };
  socket.on('message', (query: Buffer, { port, address }: RemoteInfo) => {
    server.asked += 1;
    if (server.name !== null) socket.send(answerTo(query, server.name), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  setServers([`127.0.0.1:${socket.address().port}`]);
  return server;
};
