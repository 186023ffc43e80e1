import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counters of attempts, shared by all portal processes. They belong to no tenant and hold no name: keys are hashed. */
export class RateLimit1763700008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table liaison.rate_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
      comment on table liaison.rate_limit is 'Attempts by key within a window; the layout of rate-limiter-flexible.';
      comment on column liaison.rate_limit.key is 'What is limited, hashed.';
      comment on column liaison.rate_limit.points is 'Attempts so far.';
      comment on column liaison.rate_limit.expire is 'End of the window, milliseconds since 1970.';
      alter table liaison.rate_limit enable row level security;
      alter table liaison.rate_limit force row level security;
      create policy rate_limit_all on liaison.rate_limit to liaison_portal using (true) with check (true);
      grant select, insert, update, delete on liaison.rate_limit to liaison_portal;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table liaison.rate_limit');
  }
}
