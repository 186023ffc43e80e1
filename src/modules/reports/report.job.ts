import { Injectable, Logger } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { ObjectStore } from '@liaison/object-store';
import { PdfRenderer } from '@liaison/pdf';
import { createHash } from 'node:crypto';
import { reportDocument, reportFileName, type PrintedReport } from './report.document.js';

/** A row of fence.claim_unpublished: the report’s columns, and the names that it is printed with. */
type Unpublished = Record<string, unknown> & { id: string };

const AT_ONCE = 5;

const CLAIM = statement<{ most: number }, { report: Unpublished }>(
  'report-job.claim',
  'select * from fence.claim_unpublished(:most) as report',
);
const PUBLISH = statement<{
  id: string;
  fileName: string;
  title: string;
  size: number;
  sha256: Buffer;
}>('report-job.publish', 'select fence.publish_report(:id, :fileName, :title, :size, :sha256)');

/**
 * Shares approved situation reports as documents of their rooms. The same report is the same bytes, so a crash between
 * keeping them and saying so is made good by doing it again.
 */
@Injectable()
export class ReportJob {
  private readonly log = new Logger(ReportJob.name);

  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly store: ObjectStore,
    private readonly pdf: PdfRenderer,
  ) {}

  /** Returns how many were shared. */
  async publish(): Promise<number> {
    let shared = 0;
    for (;;) {
      const claimed = await this.runAs.run({ by: 'nobody' }, () => this.db.run(CLAIM, { most: AT_ONCE }));
      for (const { report } of claimed) if (await this.publishOne(report)) shared++;
      if (claimed.length < AT_ONCE) return shared;
    }
  }

  private async publishOne(row: Unpublished): Promise<boolean> {
    try {
      const report = printed(row);
      const document = reportDocument(report);
      const bytes = await this.pdf.render(document);
      const object = {
        key: row.id,
        size: bytes.length,
        reference: await this.store.begin(row.id, bytes.length),
      };
      await this.store.writePart(object, 1, bytes);
      await this.store.settle(object);
      await this.store.complete(object);
      const sha256 = createHash('sha256').update(bytes).digest();
      await this.runAs.run({ by: 'nobody' }, () =>
        this.db.run(PUBLISH, {
          id: row.id,
          fileName: reportFileName(report),
          title: document.title,
          size: bytes.length,
          sha256,
        }),
      );
      return true;
    } catch (error) {
      this.log.warn(`situation report ${row.id} was not shared: ${(error as Error).message}`);
      return false;
    }
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
