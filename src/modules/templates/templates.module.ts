import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { TasksModule } from '../tasks/index.js';
import { OpenFromTemplate } from './open-from-template.js';
import { TemplateResolver } from './template.resolver.js';
import { TemplateService } from './template.service.js';

@Module({
  imports: [IncidentsModule, ChannelsModule, TasksModule],
  providers: [TemplateService, OpenFromTemplate, TemplateResolver],
})
export class TemplatesModule {}
