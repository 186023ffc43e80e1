import { IdPipe } from '@liaison/request';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Access } from '@liaison/access';
import { RunAs } from '@liaison/database';
import { DateTime } from '@liaison/graphql';
import { currentLanguage } from '@liaison/words';
import type { Request, Response } from 'express';
import { MessageService, type EntryRow } from '../channels/index.js';
import { IncidentService, type IncidentView } from '../incidents/index.js';
import { BriefingService, type BriefingView } from '../briefing/index.js';
import { ReportService, reportDocument, reportFileName } from '../reports/index.js';
import { briefingDocument } from './briefing.document.js';
import { csvHead, csvLines } from './chronology.csv.js';
import { chronologyDocument } from './chronology.document.js';
import { ExportGate } from './export.gate.js';

const PAGE_LINES = 500;
/** A longer PDF is not read, and takes long to make; the CSV has no end. */
const MOST_PDF_LINES = 5000;

/** What leaves a room as a file. Each asks the question that the page asks; every page of it says its marking. */
@Controller('exports')
export class ExportController {
  constructor(
    private readonly gate: ExportGate,
    private readonly runAs: RunAs,
    private readonly incidents: IncidentService,
    private readonly messages: MessageService,
    private readonly briefings: BriefingService,
    private readonly reports: ReportService,
  ) {}

  @Access('signed-in')
  @Get('incidents/:id/chronology.csv')
  chronologyCsv(
    @Param('id', IdPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = currentLanguage();
    const pages = () => this.pages(id);
    return this.gate.send(request, response, {
      load: () => this.incidents.loadFor('enter', id),
      workspaceOf: (incident) => incident.id,
      name: (incident) => fileName(incident, 'chronology.csv'),
      type: 'text/csv; charset=utf-8; header=present',
      make: async function* (incident) {
        yield csvHead();
        for await (const rows of pages()) yield csvLines(rows, incident.exercise, language);
      },
    });
  }

  @Access('signed-in')
  @Get('incidents/:id/chronology.pdf')
  chronologyPdf(
    @Param('id', IdPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.gate.send(request, response, {
      load: async () => ({
        incident: await this.incidents.loadFor('enter', id),
        total: await this.messages.countChronology(id),
      }),
      workspaceOf: ({ incident }) => incident.id,
      name: ({ incident }) => fileName(incident, 'chronology.pdf'),
      ...this.gate.asPdf<{ incident: IncidentView; total: number }>(async ({ incident, total }) => {
        const rows: EntryRow[] = [];
        for await (const page of this.pages(id)) {
          rows.push(...page);
          if (rows.length >= MOST_PDF_LINES) break;
        }
        return chronologyDocument(incident, rows, total);
      }),
    });
  }

  @Access('signed-in')
  @Get('incidents/:id/briefing.pdf')
  briefingPdf(
    @Param('id', IdPipe) id: string,
    @Query('since') since: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.gate.send(request, response, {
      load: async () => ({
        incident: await this.incidents.loadFor('enter', id),
        briefing: await this.briefings.brief(id, timeOf(since)),
      }),
      workspaceOf: ({ incident }) => incident.id,
      name: ({ incident }) => fileName(incident, 'shift-briefing.pdf'),
      ...this.gate.asPdf<{ incident: IncidentView; briefing: BriefingView }>(({ incident, briefing }) =>
        briefingDocument(incident, briefing),
      ),
    });
  }

  @Access('signed-in')
  @Get('situation-reports/:id.pdf')
  reportPdf(
    @Param('id', IdPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.gate.send(request, response, {
      load: () => this.reports.find(id),
      workspaceOf: ({ incidentId }) => incidentId,
      name: reportFileName,
      ...this.gate.asPdf(reportDocument),
    });
  }

  private async *pages(incidentId: string): AsyncGenerator<EntryRow[]> {
    for (let after = 0; ;) {
      const rows = await this.runAs.runAsCaller(
        async () => {
          const page = await this.messages.chronology(incidentId, after, PAGE_LINES);
          // Asked when it has been read: to who is no longer in the room an empty page would look like the end.
          await this.incidents.loadFor('enter', incidentId);
          return page;
        },
        { readOnly: true },
      );
      if (rows.length) yield rows;
      if (rows.length < PAGE_LINES) return;
      after = Number(rows.at(-1)!.sequence);
    }
  }
}

const fileName = ({ exercise, number, tlp }: IncidentView, what: string) =>
  `${exercise ? 'EXERCISE-' : ''}${number}-${tlp.replace(':', '-')}-${what}`;

/** A time in an address is written as one in the API. */
const timeOf = (text: unknown): Date | null => (text ? DateTime.parseValue(text) : null);
