import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** What a mail server took: to whom, and the letter with its heads as they came over the wire. */
type Taken = { to: string; letter: string };

/** A small SMTP server that takes every mail, or refuses those whose address a test names. */
export class MailServer {
  readonly taken: Taken[] = [];
  /** Answers to RCPT by address. */
  readonly answers = new Map<string, string>();
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.sockets.add(socket.setEncoding('utf8'));
      socket.on('error', () => socket.destroy()).on('close', () => this.sockets.delete(socket));
      this.converse(socket);
    });
  }

  static async open(): Promise<MailServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new MailServer(server);
  }

  get env(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo;
    return { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Case Lab <lab@example.org>' };
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private converse(socket: Socket): void {
    const say = (line: string) => socket.write(`${line}\r\n`);
    let heard = '';
    let to = '';
    let isLetter = false;
    say('220 here');
    socket.on('data', (words) => {
      heard += words;
      for (;;) {
        const end = isLetter ? '\r\n.\r\n' : '\r\n';
        const at = heard.indexOf(end);
        if (at < 0) return;
        const line = heard.slice(0, at);
        heard = heard.slice(at + end.length);
        if (isLetter) {
          this.taken.push({ to, letter: line });
          isLetter = false;
          say('250 taken');
          continue;
        }
        to = /^RCPT TO:<(.*)>/.exec(line)?.[1] ?? to;
        isLetter = line === 'DATA';
        if (line.startsWith('RCPT')) say(this.answers.get(to) ?? '250 good');
        else say(isLetter ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 good');
      }
    });
  }
}
