export { DatabaseModule } from './database.module.js';
export { Db } from './db.js';
export { RunAs } from './run-as.js';
export type { Identity, Prepared } from './identity.js';
export { allStatements, statement, type Statement } from './statement.js';
