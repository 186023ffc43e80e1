import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { Access } from '@liaison/access';
import { RunAs } from '@liaison/database';
import { fail } from '@liaison/errors';
import { signInFirst } from '@liaison/http';
import { PdfRenderer, type MarkedDocument } from '@liaison/pdf';
import { currentLanguage } from '@liaison/words';
import { create as contentDisposition } from 'content-disposition';
import type { Request, Response } from 'express';
import { MessageService, type EntryRow } from '../channels/index.js';
import { IncidentService, type IncidentView } from '../incidents/index.js';
import { BriefingService } from '../briefing/index.js';
import { ReportService, reportDocument, reportFileName } from '../reports/index.js';
import { briefingDocument } from './briefing.document.js';
import { csvHead, csvLines } from './chronology.csv.js';
import { chronologyDocument } from './chronology.document.js';

const PAGE_LINES = 500;
/** A longer PDF is not read, and takes long to make; the CSV has no end. */
const MOST_PDF_LINES = 5000;

/** What leaves a room as a file. Each asks the question that the page asks; every page of it says its marking. */
@Controller('exports')
export class ExportController {
  constructor(
    private readonly runAs: RunAs,
    private readonly incidents: IncidentService,
    private readonly messages: MessageService,
    private readonly briefings: BriefingService,
    private readonly reports: ReportService,
    private readonly pdf: PdfRenderer,
  ) {}

  @Access('signed-in')
  @Get('incidents/:id/chronology.csv')
  async chronologyCsv(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const incident = await this.orSignIn(request, response, () => this.incidents.loadFor('enter', id));
    if (!incident) return;
    describe(response, fileName(incident, 'chronology.csv'), 'text/csv; charset=utf-8; header=present');
    response.write(csvHead());
    // Each page asks for the rights again: who is removed meanwhile gets no further.
    const language = currentLanguage();
    for await (const rows of this.pages(id)) response.write(csvLines(rows, incident.exercise, language));
    response.end();
  }

  @Access('signed-in')
  @Get('incidents/:id/chronology.pdf')
  async chronologyPdf(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.orSignIn(request, response, async () => ({
      incident: await this.incidents.loadFor('enter', id),
      total: await this.messages.countChronology(id),
    }));
    if (!found) return;
    const rows: EntryRow[] = [];
    for await (const page of this.pages(id)) {
      rows.push(...page);
      if (rows.length >= MOST_PDF_LINES) break;
    }
    const { incident, total } = found;
    await this.send(
      response,
      fileName(incident, 'chronology.pdf'),
      chronologyDocument(incident, rows, total),
    );
  }

  @Access('signed-in')
  @Get('incidents/:id/briefing.pdf')
  async briefingPdf(
    @Param('id', ParseUUIDPipe) id: string,
    @Query('since') since: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.orSignIn(request, response, async () => ({
      incident: await this.incidents.loadFor('enter', id),
      briefing: await this.briefings.brief(id, timeOf(since)),
    }));
    if (!found) return;
    const { incident, briefing } = found;
    await this.send(response, fileName(incident, 'shift-briefing.pdf'), briefingDocument(incident, briefing));
  }

  @Access('signed-in')
  @Get('situation-reports/:id.pdf')
  async reportPdf(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.orSignIn(request, response, () => this.reports.find(id));
    if (!report) return;
    await this.send(response, reportFileName(report), reportDocument(report));
  }

  private async *pages(incidentId: string): AsyncGenerator<EntryRow[]> {
    for (let after = 0; ;) {
      const rows = await this.runAs.runAsCaller(
        async () => {
          // Who is no longer in the room is refused, and the answer is cut: an empty page would look like the end.
          await this.incidents.loadFor('enter', incidentId);
          return this.messages.chronology(incidentId, after, PAGE_LINES);
        },
        { readOnly: true },
      );
      if (rows.length) yield rows;
      if (rows.length < PAGE_LINES) return;
      after = Number(rows.at(-1)!.sequence);
    }
  }

  private async send(response: Response, name: string, document: MarkedDocument): Promise<void> {
    const bytes = await this.pdf.render(document);
    describe(response, name, 'application/pdf');
    response.setHeader('Content-Length', bytes.length);
    response.end(bytes);
  }

  private orSignIn<T>(request: Request, response: Response, work: () => Promise<T>): Promise<T | undefined> {
    return signInFirst(request, response, () => this.runAs.runAsPerson(work, { readOnly: true }));
  }
}

function describe(response: Response, name: string, type: string): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', contentDisposition(name));
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
}

const fileName = ({ exercise, number, tlp }: IncidentView, what: string) =>
  `${exercise ? 'EXERCISE-' : ''}${number}-${tlp.replace(':', '-')}-${what}`;

function timeOf(text: string | undefined): Date | null {
  if (!text) return null;
  const time = new Date(String(text));
  if (Number.isNaN(time.getTime())) throw fail('request.invalid');
  return time;
}
