import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lockEverything } from './beside-others.js';
import { forgetDefinitions } from './apply-definitions.js';
import { DEFINITIONS, forget, remember } from './applied.js';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'migrations');

/** The text of a migration, `<timestamp>-<name>.sql`: tables and data, nothing else (docs/decisions/0012). */
export function migrationText(file: string): string {
  return readFileSync(join(FOLDER, `${file}.sql`), 'utf8');
}

export function migrationHash(file: string): string {
  return createHash('sha256').update(migrationText(file)).digest('hex');
}

/** What the database calls a migration: TypeORM wants its time at the end of the name. */
export function migrationName(file: string): string {
  const [timestamp, ...words] = file.split('-');
  return `${words.join('_')}${timestamp}`;
}

/**
 * A migration for TypeORM, made of the file that holds its SQL. In the same transaction its hash is kept, and that of the
 * definitions forgotten: they are applied anew to other tables.
 */
export function sqlMigration(file: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = migrationName(file);

    async up(runner: QueryRunner): Promise<void> {
      await lockEverything(runner);
      await runner.query(migrationText(file));
      await remember(runner, this.name, migrationHash(file));
      await forget(runner, DEFINITIONS);
    }

    async down(runner: QueryRunner): Promise<void> {
      const path = join(FOLDER, `${file}.down.sql`);
      if (!existsSync(path)) throw new Error(`${file} has no way back: restore a backup.`);
      await forgetDefinitions(runner);
      await runner.query(readFileSync(path, 'utf8'));
      await forget(runner, this.name);
      await forget(runner, DEFINITIONS);
    }
  };
}
