import { IdPipe } from '@liaison/request';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import { IncidentService } from '../incidents/index.js';
import type { ReportView } from './report.entity.js';
import { SituationReport, SituationReportConnection, UpdateSituationReportInput } from './report.graphql.js';
import { reportPolicy } from './report.policy.js';
import { ReportService } from './report.service.js';

const incidentId = () => Args('incidentId', { type: () => ID, description: 'Which incident.' }, IdPipe);
const reportId = () => Args('id', { type: () => ID, description: 'Which report.' }, IdPipe);

/** Situation reports of an incident. */
@Resolver(() => SituationReport)
export class ReportResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly reports: ReportService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => SituationReportConnection, { description: 'Situation reports of an incident, latest first.' })
  async situationReports(
    @incidentId() id: string,
    @Args() page: PageArgs,
  ): Promise<Connection<SituationReport>> {
    await this.incidents.loadFor('enter', id);
    const rows = await this.reports.list(id, page);
    return toConnection(
      rows,
      page,
      (row) => [String(row.number)],
      (row) => this.shown(row),
    );
  }

  @Access('signed-in')
  @Query(() => SituationReport, { description: 'One situation report. Error `request.not_found`.' })
  async situationReport(@reportId() id: string): Promise<SituationReport> {
    return this.shown(await this.reports.find(id));
  }

  @Access('signed-in')
  @Mutation(() => SituationReport, {
    description:
      'Drafts a situation report from the chronology and the tasks since the last approved one. Error `report.drafted_already`.',
  })
  async draftSituationReport(@incidentId() id: string): Promise<SituationReport> {
    await this.incidents.loadFor('contribute', id);
    return this.shown(await this.reports.draft(id));
  }

  @Access('signed-in')
  @Mutation(() => SituationReport, {
    description: 'Changes a draft. Errors `report.not_a_draft`, `report.changed_meanwhile`.',
  })
  async updateSituationReport(
    @Args('input') { id, version, marking, ...parts }: UpdateSituationReportInput,
  ): Promise<SituationReport> {
    const marked = marking && { tlp: marking.tlp, cui: marking.cui ?? null };
    return this.shown(await this.reports.update(id, version, { ...parts, ...marked }));
  }

  @Access('signed-in')
  @Mutation(() => SituationReport, {
    description:
      'Approves a draft as it was read; it becomes a document of the room. Errors `report.needs_another`, `report.not_a_draft`, `report.changed_meanwhile`.',
  })
  async approveSituationReport(
    @reportId() id: string,
    @Args('version', { type: () => Int, description: 'The version that was read.' }) version: number,
  ): Promise<SituationReport> {
    return this.shown(await this.reports.approve(id, version));
  }

  @Access('signed-in')
  @Mutation(() => SituationReport, { description: 'Gives a draft up. Error `report.not_a_draft`.' })
  async discardSituationReport(@reportId() id: string): Promise<SituationReport> {
    return this.shown(await this.reports.discard(id));
  }

  private shown(row: ReportView): SituationReport {
    return {
      ...row,
      periodFrom: new Date(row.periodFrom),
      periodTo: new Date(row.periodTo),
      approvedAt: row.approvedAt === null ? null : new Date(row.approvedAt),
      marking: { tlp: row.tlp, cui: row.cui },
      can: can(reportPolicy, this.db.actor, row),
    };
  }
}
