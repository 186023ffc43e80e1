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

  static forRoot(entities: (new () => object)[]): DynamicModule {
    const dataSource = { provide: DataSource, useFactory: () => createDataSource(entities).initialize() };
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
