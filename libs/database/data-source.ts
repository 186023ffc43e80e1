import { environment } from '@liaison/config';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { SnakeCase } from './naming.js';

type Entities = (new () => object)[] | EntitySchema[];

/** The portal's connection, as the role that owns nothing. A statement may take 15 seconds, a forgotten transaction 30. */
export function createDataSource(entities: Entities, url = environment().DATABASE_URL): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    entities,
    schema: 'liaison',
    namingStrategy: new SnakeCase(),
    installExtensions: false,
    poolSize: environment().DATABASE_POOL_SIZE,
    extra: {
      // A statement that is its own transaction takes these; fence.append_line must see what was committed while it waited.
      // Each shape of a list is its own statement, so its plan need not be made again for each value; JIT costs more than it saves,
      // and the disks of today need no spinning to a page.
      options:
        '-c default_transaction_isolation=read\\ committed -c default_transaction_read_only=off -c plan_cache_mode=force_generic_plan -c jit=off -c random_page_cost=1.1',
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: 'liaison',
    },
  };
  return new DataSource(options);
}
