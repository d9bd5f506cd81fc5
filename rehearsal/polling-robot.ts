import msgpack from 'socket.io-msgpack-parser';
import { ACK, CONNECT, event, type Packet, packed } from './faults/attacker.ts';

/** Between packets in one body. */
const BETWEEN = '\x1e';

/** Speaks the protocol over plain requests, as where websockets are blocked, and hands on every byte that it is answered. */
export class PollingRobot {
  private readonly answers = new Map<number, (data: unknown) => void>();
  private calls = 0;

  private constructor(
    private readonly address: string,
    private readonly hear: (bytes: Buffer) => void,
  ) {}

  static async signedIn(url: string, token: string, hear: (bytes: Buffer) => void): Promise<PollingRobot> {
    const address = `${url}/socket.io/?EIO=4&transport=polling`;
    const hello = await (await fetch(address)).text();
    const { sid } = JSON.parse(hello.slice(1));
    const robot = new PollingRobot(`${address}&sid=${sid}`, hear);
    await robot.say(packed({ type: CONNECT, nsp: '/', data: { token } }));
    void robot.listen();
    return robot;
  }

  /** Resolves with the server's answer. */
  async ask(name: string, data: unknown): Promise<unknown> {
    this.calls += 1;
    const id = this.calls;
    const answered = new Promise((resolve) => this.answers.set(id, resolve));
    await this.say(event(name, data, id));
    return answered;
  }

  private async say(packet: Buffer): Promise<void> {
    await fetch(this.address, { method: 'POST', body: `b${packet.toString('base64')}` });
  }

  /** Asks again and again until the server is gone. */
  private async listen(): Promise<void> {
    for (;;) {
      const answer = await fetch(this.address).catch(() => undefined);
      if (!answer?.ok) return;
      const body = Buffer.from(await answer.arrayBuffer());
      this.hear(body);
      for (const packet of body.toString().split(BETWEEN)) {
        if (packet === '2') await fetch(this.address, { method: 'POST', body: '3' }).catch(() => undefined);
        if (packet.startsWith('b')) this.read(Buffer.from(packet.slice(1), 'base64'));
      }
    }
  }

  private read(bytes: Buffer): void {
    const decoder = new msgpack.Decoder();
    decoder.on('decoded', ({ type, id, data }: Packet) => {
      if (type === ACK) this.answers.get(id ?? 0)?.((data as unknown[])[0]);
    });
    decoder.add(bytes);
  }
}
