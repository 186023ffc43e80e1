import { Module } from '@nestjs/common';
import { DatabaseModule } from '@liaison/database';
import { LiveModule } from '@liaison/live';
import { ObjectStoreModule } from '@liaison/object-store';
import { OutboxModule } from '@liaison/outbox';
import { entities } from '../../src/database/entities.js';
import { refuseBehind } from '../../src/database/refuse-unfit.js';
import { ChannelJobModule } from '../../src/modules/channels/index.js';
import { DocumentJobModule } from '../../src/modules/documents/index.js';
import { FilesModule } from '../../src/modules/files/index.js';
import { SignInJobModule } from '../../src/modules/identity/index.js';
import { ReportJobModule } from '../../src/modules/reports/index.js';
import { SurgeJobModule } from '../../src/modules/surge/index.js';

/** The features that have jobs, without HTTP. */
@Module({
  imports: [
    DatabaseModule.forRoot(entities, refuseBehind),
    OutboxModule,
    LiveModule,
    ObjectStoreModule,
    ChannelJobModule,
    DocumentJobModule,
    FilesModule,
    SurgeJobModule,
    ReportJobModule,
    SignInJobModule,
  ],
})
export class WorkerModule {}
