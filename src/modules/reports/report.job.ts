import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { ObjectStore } from '@liaison/object-store';
import { PdfRenderer } from '@liaison/pdf';
import { createHash } from 'node:crypto';
import { reportDocument, reportFileName, type PrintedReport } from './report.document.js';

/** What fence.unpublished_report answers: the report’s columns, and the names that it is printed with. */
type Unpublished = Record<string, unknown> & { id: string; file_id: string };

const UNPUBLISHED = statement<{ id: string }, { report: Unpublished | null }>(
  'report-job.unpublished',
  'select fence.unpublished_report(:id) as report',
);
const KEEP = statement<{
  id: string;
  fileName: string;
  title: string;
  size: number;
  sha256: Buffer;
}>('report-job.keep', 'select fence.keep_report(:id, :fileName, :title, :size, :sha256)');
const OWE = statement<object>('report-job.owe', 'select fence.owe_reports()');

/**
 * Shares an approved situation report as a document of its room. The same report is the same bytes, so a crash between
 * keeping them and saying so is made good by doing it again.
 */
@Injectable()
export class ReportJob {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly store: ObjectStore,
    private readonly pdf: PdfRenderer,
  ) {}

  async publish(id: string): Promise<void> {
    const asNobody = { by: 'nobody' } as const;
    const [found] = await this.runAs.run(asNobody, () => this.db.run(UNPUBLISHED, { id }), {
      readOnly: true,
    });
    if (!found?.report) return;
    const report = printed(found.report);
    const document = reportDocument(report);
    const bytes = await this.pdf.render(document);
    await this.keep(found.report.file_id, bytes);
    const sha256 = createHash('sha256').update(bytes).digest();
    const { title } = document;
    const kept = { id, fileName: reportFileName(report), title, size: bytes.length, sha256 };
    await this.runAs.run(asNobody, () => this.db.run(KEEP, kept));
  }

  /** Starts what was to be shared and is not; what is on its way already stays. */
  async owe(): Promise<void> {
    await this.runAs.run({ by: 'nobody' }, () => this.db.run(OWE, {}));
  }

  private async keep(key: string, bytes: Buffer): Promise<void> {
    const size = bytes.length;
    const object = { key, size, reference: await this.store.begin(key, size) };
    await this.store.keep(object, 0, bytes);
    await this.store.settle(object);
    await this.store.complete(object);
  }
}

function printed(row: Unpublished): PrintedReport {
  return {
    ...(row as unknown as PrintedReport),
    incidentNumber: row['incident_number'] as string,
    incidentName: row['incident_name'] as string,
    periodFrom: row['period_from'] as string,
    periodTo: row['period_to'] as string,
    organizationChart: row['organization_chart'] as string,
    preparedByName: row['prepared_by_name'] as string,
    approvedByName: row['approved_by_name'] as string,
    approvedAt: row['approved_at'] as string,
  };
}
