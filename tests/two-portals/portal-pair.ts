import { Givens, testEnvironment, type GivenPerson } from '@liaison/testing';
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../apps/standalone/free-port.js';
import { asSuperuser, urlsOf } from '../../apps/standalone/provision.js';
import { LiaisonClient } from '../acceptance/client.js';

export type Which = 0 | 1;

interface Portal {
  url: string;
  port: number;
  process: ChildProcess;
}

/** Two portal processes on one database, as behind a proxy. Pages come from the first one's address. */
export class PortalPair {
  private readonly portals: Portal[] = [];

  private constructor(
    private readonly database: string,
    private readonly pool: pg.Pool,
    private readonly environment: Record<string, string>,
    readonly publicUrl: string,
    readonly given: Givens,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<PortalPair> {
    const postgres = process.env['LIAISON_TEST_POSTGRES']!;
    const database = `test_${randomUUID().replaceAll('-', '')}`;
    await asSuperuser(postgres, (client) =>
      client.query(`create database ${database} template liaison_template owner liaison_owner`),
    );
    const urls = urlsOf(postgres, database);
    const pool = new pg.Pool({ connectionString: urls.superuser, max: 2 });
    const given = new Givens(async (text, values) => (await pool.query(text, values)).rows as never);
    const settingsOf = (publicUrl: string) =>
      testEnvironment({
        PUBLIC_URL: publicUrl,
        DATABASE_URL: urls.portal,
        OBJECT_STORE_PATH: join(process.env['LIAISON_TEST_FOLDER']!, database),
        SHUTDOWN_SECONDS: '1',
        ...settings,
      });
    return PortalPair.atFreePorts((publicUrl) => {
      return new PortalPair(database, pool, settingsOf(publicUrl), publicUrl, given);
    });
  }

  /** A port that was free a moment ago may have been taken by another test. */
  private static async atFreePorts(make: (publicUrl: string) => PortalPair, tries = 3): Promise<PortalPair> {
    const ports = [await freePort(), await freePort()];
    const pair = make(`http://localhost:${ports[0]}`);
    try {
      for (const port of ports) pair.portals.push(await pair.fork(port));
      return pair;
    } catch (error) {
      for (const { process: child } of pair.portals) child.kill('SIGKILL');
      if (tries <= 1) throw error;
      return PortalPair.atFreePorts(make, tries - 1);
    }
  }

  url(which: Which): string {
    return this.portals[which]!.url;
  }

  processOf(which: Which): ChildProcess {
    return this.portals[which]!.process;
  }

  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }

  /** A client of one of the portals, with a person's session. */
  at(which: Which, person: GivenPerson): LiaisonClient {
    const client = new LiaisonClient(this.url(which), this.publicUrl);
    client.jar.set(client.url, 'liaison-session', person.token);
    return client;
  }

  /** `kill -9`, and another in its place. */
  async killAndRestart(which: Which): Promise<void> {
    const { process: child, port } = this.portals[which]!;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    this.portals[which] = await this.fork(port);
  }

  async stop(): Promise<void> {
    for (const { process: child } of this.portals) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    await this.pool.end();
    await asSuperuser(process.env['LIAISON_TEST_POSTGRES']!, (client) =>
      client.query(`drop database ${this.database} with (force)`),
    );
  }

  private async fork(port: number): Promise<Portal> {
    const child = fork('dist/src/main.js', [], {
      env: { ...process.env, ...this.environment, NODE_OPTIONS: '', PORT: String(port) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [],
    });
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('a portal did not start'))),
    ]);
    return { url: `http://localhost:${port}`, port, process: child };
  }
}
