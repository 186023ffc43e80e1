export { createDataSource } from './data-source.js';
export { DatabaseModule } from './database.module.js';
export { Db } from './db.js';
export { callerIdentity, RunAs } from './run-as.js';
export { TransactionPlugin } from './transaction.plugin.js';
export type { Identity, Prepared } from './identity.js';
export { UnitOfWork } from './unit-of-work.js';
export { allStatements, statement, type Statement } from './statement.js';
