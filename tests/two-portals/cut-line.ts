import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { freePort } from '../../apps/standalone/free-port.js';

/** What only asks is let through: a client that does not try again with it is no concern of ours. */
const SMALLEST = 4096;

/** A line to a portal that breaks whenever so many bytes have gone through it. */
export class CutLine {
  /** Bytes that have gone to the portal. */
  sent = 0;
  cuts = 0;
  private readonly open = new Set<Socket>();
  private readonly server: Server;

  private constructor(
    private readonly port: number,
    private readonly everyBytes: number,
    private readonly onSent: (bytes: number) => void,
  ) {
    this.server = createServer((client) => {
      this.pass(client);
    });
  }

  static async to(port: number, everyBytes: number, onSent: (bytes: number) => void): Promise<CutLine> {
    const line = new CutLine(port, everyBytes, onSent);
    const own = await freePort();
    await new Promise<void>((resolve) => line.server.listen(own, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private pass(client: Socket): void {
    const portal = connect(this.port, '127.0.0.1');
    for (const socket of [client, portal]) {
      this.open.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          client.destroy();
          portal.destroy();
          this.open.delete(socket);
        });
    }
    portal.pipe(client);
    client.on('data', (bytes: Buffer) => {
      const before = this.sent;
      this.sent += bytes.length;
      this.onSent(this.sent);
      const isDue = Math.floor(before / this.everyBytes) < Math.floor(this.sent / this.everyBytes);
      if (!isDue || bytes.length < SMALLEST) {
        portal.write(bytes);
        return;
      }
      // What has gone through before the break does arrive.
      this.cuts += 1;
      client.pause();
      portal.end(bytes, () => portal.destroy());
    });
  }
}
