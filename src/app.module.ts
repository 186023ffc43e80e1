import { Module } from '@nestjs/common';
import { AccessModule } from '@liaison/access';
import { DatabaseModule } from '@liaison/database';
import { PortalGraphqlModule } from '@liaison/graphql';
import { LiveModule } from '@liaison/live';
import { MailModule } from '@liaison/mail';
import { ObjectStoreModule } from '@liaison/object-store';
import { OperationsModule } from '@liaison/operations';
import { OutboxModule } from '@liaison/outbox';
import { entities } from './database/entities.js';
import { refuseBehind } from './database/refuse-unfit.js';
import { BriefingModule } from './modules/briefing/index.js';
import { ChannelsModule } from './modules/channels/index.js';
import { DocumentsModule } from './modules/documents/index.js';
import { ExportsModule } from './modules/exports/index.js';
import { FilesModule } from './modules/files/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { IncidentsModule } from './modules/incidents/index.js';
import { JobsModule } from './modules/jobs/index.js';
import { OrganizationsModule } from './modules/organizations/index.js';
import { PresenceModule } from './modules/presence/index.js';
import { PeriodsModule } from './modules/periods/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { SearchModule } from './modules/search/index.js';
import { SurgeModule } from './modules/surge/index.js';
import { TasksModule } from './modules/tasks/index.js';
import { TemplatesModule } from './modules/templates/index.js';
import { WorkspacesModule } from './modules/workspaces/index.js';

@Module({
  imports: [
    DatabaseModule.forRoot(entities, refuseBehind),
    AccessModule,
    OutboxModule,
    LiveModule,
    ObjectStoreModule,
    MailModule,
    OperationsModule,
    PortalGraphqlModule.forRoot(),
    OrganizationsModule,
    IdentityModule,
    WorkspacesModule,
    DocumentsModule,
    FilesModule,
    ChannelsModule,
    IncidentsModule,
    SurgeModule,
    TasksModule,
    PeriodsModule,
    ReportsModule,
    BriefingModule,
    TemplatesModule,
    ExportsModule,
    JobsModule,
    PresenceModule,
    SearchModule,
  ],
})
export class AppModule {}
