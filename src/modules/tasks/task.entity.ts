export type TaskState = 'open' | 'complete' | 'previously_accomplished' | 'not_applicable';

/** A task as its reader sees it. */
export interface TaskView {
  id: string;
  incidentId: string;
  checklist: string;
  title: string;
  detail: string;
  state: TaskState;
  positionId: string | null;
  positionTitle: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  dueAt: Date | string | null;
  overdue: boolean;
  createdAt: Date | string;
  changedAt: Date | string;
  changedByName: string;
  /** Where it stands in the list: open ones first, then by when they are due. */
  closed: boolean;
  cursorAt: string;
  /** The caller made it, or is to do it, alone or as a holder of its position. */
  own: boolean;
  contributable: boolean;
  manageable: boolean;
  /** The incident is not closed. */
  live: boolean;
}
