import { Injectable } from '@nestjs/common';
import { fail } from '@liaison/errors';
import { sha256Hex } from '@liaison/http';
import { currentRequest } from '@liaison/request';
import type { Pool } from 'pg';
import {
  type RateLimiterPostgres as Limiter,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

const MINUTE = 60;
const BY_NETWORK_ADDRESS = 240;
const BY_SUBJECT = 20;

/** Counts sign-in attempts in PostgreSQL, so that all portals count together; by network address and by what is tried. */
@Injectable()
export class Attempts {
  private readonly byAddress: Limiter;
  private readonly bySubject: Limiter;

  constructor(dataSource: DataSource) {
    const pool = (dataSource.driver as unknown as { master: Pool }).master;
    const store = {
      storeClient: pool,
      schemaName: 'liaison',
      tableName: 'rate_limit',
      tableCreated: true,
      duration: MINUTE,
    };
    this.byAddress = new RateLimiterPostgres({ ...store, keyPrefix: 'address', points: BY_NETWORK_ADDRESS });
    this.bySubject = new RateLimiterPostgres({ ...store, keyPrefix: 'subject', points: BY_SUBJECT });
  }

  /** Throws `request.too_many` when there were too many within a minute. */
  async count(subject: string): Promise<void> {
    try {
      await this.byAddress.consume(sha256Hex(currentRequest()?.address ?? ''));
      await this.bySubject.consume(sha256Hex(subject.toLowerCase()));
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw fail('request.too_many', { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
      throw error;
    }
  }
}
