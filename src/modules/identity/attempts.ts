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
const OF_A_NETWORK = 480;
const OF_A_NETWORK_FOR_A_PERSON = 20;
/** An office behind one address signs in at the same provider at eight in the morning. */
const OF_A_NETWORK_FOR_ALL = 240;
/** High, because a low one would let anybody lock others out of their own provider. */
const FOR_A_SUBJECT = 600;

/** Counts sign-in attempts in PostgreSQL, so that all portals count together; by network and by what is tried. */
@Injectable()
export class Attempts {
  private readonly limiters: Record<'network' | 'person' | 'all' | 'subject', Limiter>;

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
    this.limiters = {
      network: limiter('network', OF_A_NETWORK),
      person: limiter('both', OF_A_NETWORK_FOR_A_PERSON),
      all: limiter('all', OF_A_NETWORK_FOR_ALL),
      subject: limiter('subject', FOR_A_SUBJECT),
    };
  }

  /** Throws `request.too_many` when there were too many within a minute for one person, or for what `all` have in common. */
  async count(subject: string, of: 'person' | 'all'): Promise<void> {
    try {
      // However it is typed, it is one.
      const tried = subject.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
      const network = networkOf(currentRequest()?.address ?? '');
      const { limiters } = this;
      await limiters.network.consume(sha256Hex(network));
      await limiters[of].consume(sha256Hex(`${network} ${tried}`));
      // What all have in common nobody may use up for the others.
      if (of === 'person') await limiters.subject.consume(sha256Hex(tried));
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
