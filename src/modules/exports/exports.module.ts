import { Module } from '@nestjs/common';
import { PdfModule } from '@liaison/pdf';
import { ChannelsModule } from '../channels/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { BriefingModule } from '../briefing/index.js';
import { ReportsModule } from '../reports/index.js';
import { ExportGate } from './export.gate.js';
import { ExportController } from './export.controller.js';

@Module({
  imports: [PdfModule, IncidentsModule, ChannelsModule, BriefingModule, ReportsModule],
  controllers: [ExportController],
  providers: [ExportGate],
})
export class ExportsModule {}
