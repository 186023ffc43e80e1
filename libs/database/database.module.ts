import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { Db } from './db.js';
import { RunAs } from './run-as.js';
import { TransactionPlugin } from './transaction.plugin.js';

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  /** `fits` rejects a database that this version cannot work with, before anything is served. */
  static forRoot(
    entities: (new () => object)[],
    fits: (dataSource: DataSource) => Promise<void>,
  ): DynamicModule {
    const useFactory = async () => {
      const dataSource = await createDataSource(entities).initialize();
      await fits(dataSource);
      return dataSource;
    };
    const dataSource = { provide: DataSource, useFactory };
    return {
      module: DatabaseModule,
      providers: [dataSource, RunAs, Db, TransactionPlugin],
      exports: [DataSource, RunAs, Db],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
