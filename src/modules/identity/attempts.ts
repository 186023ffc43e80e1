import { Injectable } from '@nestjs/common';
import { fail } from '@liaison/errors';
import { sha256Hex } from '@liaison/http';
import { currentRequest } from '@liaison/request';
import ipaddr from 'ipaddr.js';
import {
  type RateLimiterPostgres as Limiter,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

const MINUTE = 60;
const OF_A_NETWORK = 240;
const OF_A_NETWORK_FOR_A_SUBJECT = 20;
/** High, because a low one would let anybody lock others out of their own provider. */
const FOR_A_SUBJECT = 600;

/** Counts sign-in attempts in PostgreSQL, so that all portals count together; by network and by what is tried. */
@Injectable()
export class Attempts {
  private readonly limiters: [limiter: Limiter, keyOf: (network: string, subject: string) => string][];

  constructor(dataSource: DataSource) {
    const store = {
      storeClient: dataSource,
      storeType: 'typeorm',
      schemaName: 'liaison',
      tableName: 'rate_limit',
      tableCreated: true,
      duration: MINUTE,
    };
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({ ...store, keyPrefix, points });
    this.limiters = [
      [limiter('network', OF_A_NETWORK), (network) => network],
      [limiter('both', OF_A_NETWORK_FOR_A_SUBJECT), (network, subject) => `${network} ${subject}`],
      [limiter('subject', FOR_A_SUBJECT), (_network, subject) => subject],
    ];
  }

  /** Throws `request.too_many` when there were too many within a minute. */
  async count(subject: string): Promise<void> {
    try {
      // However it is typed, it is one.
      const tried = subject.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
      const network = networkOf(currentRequest()?.address ?? '');
      for (const [limiter, keyOf] of this.limiters) await limiter.consume(sha256Hex(keyOf(network, tried)));
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw fail('request.too_many', { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
      throw error;
    }
  }
}

/** One subscriber's network: the address, or the /64 of an IPv6 address, within which one machine has them all. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv6' ? (parsed as ipaddr.IPv6).parts.slice(0, 4).join(':') : parsed.toString();
}
