import type { EntryRow } from '../channels/index.js';
import type { HeldPosition } from '../incidents/index.js';
import type { PeriodView } from '../periods/index.js';
import type { TaskView } from '../tasks/index.js';

/** What somebody needs who comes on shift. */
export interface BriefingView {
  since: Date;
  until: Date;
  entries: EntryRow[];
  entryCount: number;
  urgent: EntryRow[];
  openTasks: TaskView[];
  openTaskCount: number;
  changedTasks: TaskView[];
  positions: HeldPosition[];
  period: PeriodView | null;
}
