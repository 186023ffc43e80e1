import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SECTORS } from './1763700012000-surge.js';

/** Organizations have a sector of critical infrastructure, by which they are brought into incidents. */
export class Sectors1763700019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table liaison.organization add column nipp_sector text check (nipp_sector in (${SECTORS}));
      comment on column liaison.organization.nipp_sector is 'Sector of critical infrastructure; null where there is none.';
      grant insert (nipp_sector), update (nipp_sector) on liaison.organization to liaison_portal;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table liaison.organization drop column nipp_sector');
  }
}
