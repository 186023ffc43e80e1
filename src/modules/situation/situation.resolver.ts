import { ParseUUIDPipe } from '@nestjs/common';
import { Args, GraphQLISODateTime, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import { shownMessage } from '../channels/index.js';
import { IncidentService } from '../incidents/index.js';
import { shownTask } from '../tasks/index.js';
import { ShiftBriefing } from './briefing.graphql.js';
import { BriefingService } from './briefing.service.js';
import {
  AddOperationalPeriodInput,
  OperationalPeriod,
  OperationalPeriodConnection,
} from './period.graphql.js';
import { PeriodService } from './period.service.js';
import { SituationReport, SituationReportConnection, UpdateSituationReportInput } from './report.graphql.js';
import { reportPolicy } from './report.policy.js';
import { ReportService } from './report.service.js';
import type { ReportView } from './situation.entity.js';

const incidentId = () =>
  Args('incidentId', { type: () => ID, description: 'Which incident.' }, ParseUUIDPipe);
const reportId = () => Args('id', { type: () => ID, description: 'Which report.' }, ParseUUIDPipe);

/** How an incident stands: operational periods, shift briefing, situation reports. */
@Resolver(() => SituationReport)
export class SituationResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly periods: PeriodService,
    private readonly briefings: BriefingService,
    private readonly reports: ReportService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => OperationalPeriodConnection, {
    description: 'Operational periods of an incident, latest first.',
  })
  async operationalPeriods(
    @incidentId() id: string,
    @Args() page: PageArgs,
  ): Promise<Connection<OperationalPeriod>> {
    await this.incidents.loadFor('enter', id);
    const rows = await this.periods.list(id, page);
    return toConnection(
      rows,
      page,
      (row) => [String(row.number)],
      (row) => row,
    );
  }

  @Access('signed-in')
  @Mutation(() => OperationalPeriod, {
    description: 'Sets the next operational period. Error `period.overlaps`.',
  })
  async addOperationalPeriod(
    @Args('input') { incidentId: id, startsAt, endsAt, objectives }: AddOperationalPeriodInput,
  ): Promise<OperationalPeriod> {
    await this.incidents.loadFor('update', id);
    return this.periods.add(id, startsAt, endsAt, objectives.trim());
  }

  @Access('signed-in')
  @Query(() => ShiftBriefing, {
    description:
      'What changed, what is open, what is due, who holds which position: for somebody who comes on shift.',
  })
  async shiftBriefing(
    @incidentId() id: string,
    @Args('since', {
      type: () => GraphQLISODateTime,
      nullable: true,
      description: 'Since when; since the caller’s last session when it is left out.',
    })
    since?: Date | null,
  ): Promise<ShiftBriefing> {
    await this.incidents.loadFor('enter', id);
    const found = await this.briefings.brief(id, since ?? null);
    return {
      ...found,
      entries: found.entries.map(shownMessage),
      urgent: found.urgent.map(shownMessage),
      openTasks: found.openTasks.map((row) => shownTask(row, this.db)),
      changedTasks: found.changedTasks.map((row) => shownTask(row, this.db)),
    };
  }

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
