import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import { Access } from '@liaison/access';
import { environment } from '@liaison/config';
import { Db, RunAs, statement } from '@liaison/database';
import { fail } from '@liaison/errors';
import type { Response } from 'express';
import { timingSafeEqual } from 'node:crypto';
import { Dependencies } from './dependencies.js';
import { Drain } from './drain.js';
import { Metrics } from './metrics.js';

const READY = statement<object>('operations.ready', 'select 1');

/** What an operator's machinery asks. Answers hold nothing about anybody. */
@Controller()
export class OperationsController {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly drain: Drain,
    private readonly metrics: Metrics,
    private readonly dependencies: Dependencies,
  ) {}

  /** The process is alive. */
  @Access('anyone')
  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  /**
   * The process can serve: the database answers and no shutdown has begun. Without files or mail it serves all else, and says
   * so: whoever balances the load goes on sending people here.
   */
  @Access('anyone')
  @Get('readyz')
  async ready(
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ status: string; without?: string[] }> {
    const reachable = await this.runAs
      .run({ by: 'nobody' }, () => this.db.run(READY, {}), { readOnly: true })
      .then(() => true)
      .catch(() => false);
    const without = this.dependencies.down();
    if (reachable && !this.drain.draining)
      return without.length ? { status: 'degraded', without } : { status: 'ready' };
    response.status(503);
    return { status: this.drain.draining ? 'draining' : 'database unreachable' };
  }

  @Access('anyone')
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async prometheus(@Headers('authorization') authorization = ''): Promise<string> {
    const { METRICS_TOKEN, NODE_ENV } = environment();
    if (METRICS_TOKEN ? !isSame(authorization, `Bearer ${METRICS_TOKEN}`) : NODE_ENV === 'production')
      throw fail('request.not_found');
    return this.metrics.registry.metrics();
  }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
