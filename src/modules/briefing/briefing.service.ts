import { Injectable } from '@nestjs/common';
import { MessageService } from '../channels/index.js';
import { SessionService } from '../identity/index.js';
import { PositionService } from '../incidents/index.js';
import { PeriodService } from '../periods/index.js';
import { TaskService } from '../tasks/index.js';
import type { BriefingView } from './briefing.entity.js';

const MOST_LINES = 200;
const MOST_URGENT = 50;
const MOST_TASKS = 100;
/** For somebody who has never been here before. */
const FIRST_HOURS = 12;

/** The shift briefing: what changed since somebody left, what is open, what is due, who holds which position. */
@Injectable()
export class BriefingService {
  constructor(
    private readonly sessions: SessionService,
    private readonly messages: MessageService,
    private readonly tasks: TaskService,
    private readonly positions: PositionService,
    private readonly periods: PeriodService,
  ) {}

  /** Briefs the caller, who is in the room; since their last session when no time is named. */
  async brief(incidentId: string, named: Date | null): Promise<BriefingView> {
    const { at, now: until } = await this.sessions.lastSeenElsewhere();
    const since = named ?? at ?? hoursBefore(until, FIRST_HOURS);
    const lines = await this.messages.linesSince(incidentId, since, MOST_LINES);
    const open = await this.tasks.listOpen(incidentId, MOST_TASKS);
    return {
      since,
      until,
      entries: lines.rows,
      entryCount: lines.total,
      urgent: await this.messages.urgentSince(incidentId, since, MOST_URGENT),
      openTasks: open.rows,
      openTaskCount: open.total,
      changedTasks: await this.tasks.closedSince(incidentId, since, MOST_TASKS),
      positions: await this.positions.held(incidentId),
      period: await this.periods.at(incidentId, until),
    };
  }
}

const hoursBefore = (time: Date, hours: number) => new Date(time.getTime() - hours * 3_600_000);
