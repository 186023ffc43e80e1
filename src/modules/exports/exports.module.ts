import { Module } from '@nestjs/common';
import { PdfModule } from '@liaison/pdf';
import { ChannelsModule } from '../channels/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { SituationModule } from '../situation/index.js';
import { ExportController } from './export.controller.js';

@Module({
  imports: [PdfModule, IncidentsModule, ChannelsModule, SituationModule],
  controllers: [ExportController],
})
export class ExportsModule {}
