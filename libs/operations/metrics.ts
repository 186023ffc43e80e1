import { Injectable } from '@nestjs/common';
import { LiveAccess } from '@liaison/live';
import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const KINDS = ['graphql', 'auth', 'files', 'uploads', 'assets', 'healthz', 'readyz', 'metrics'];

/** A closed list: a label that clients choose would grow without end. */
function kindOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  return KINDS.includes(first) ? first : 'page';
}

/** What Prometheus reads. No label names a person, an organization or a path with an id. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'liaison_http_request_seconds',
    help: 'Time to answer, by kind of request and status class.',
    labelNames: ['kind', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30],
    registers: [this.registry],
  });

  constructor(live: LiveAccess) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'liaison_live_streams',
      help: 'Running downloads, uploads, subscriptions and sockets.',
      registers: [this.registry],
      collect() {
        this.set(live.count);
      },
    });
  }

  readonly measure: RequestHandler = (request, response, next) => {
    const stop = this.requests.startTimer({ kind: kindOf(request.path) });
    response.once('close', () => stop({ status: `${Math.floor(response.statusCode / 100)}xx` }));
    next();
  };
}
