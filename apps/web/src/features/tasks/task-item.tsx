import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Tag } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { TaskState } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { Facts } from '../../ui/facts';
import { useChoices } from '../../ui/labels';
import { Time } from '../../ui/time';
import { EditTask } from './edit-task';
import { TASK_STATES } from './labels';
import type { PositionOfTask, Task } from './tasks';

interface Props {
  task: Task;
  positions: readonly PositionOfTask[];
  setState: (id: string, state: TaskState) => void;
}

export function TaskItem({ task, positions, setState }: Props) {
  const [editing, setEditing] = useState(false);
  const { t } = useLingui();
  const states = useChoices(TASK_STATES);
  const who = [task.position?.title, task.assignee?.name].filter(Boolean).join(', ');
  return (
    <li className={`task ${task.state === 'OPEN' ? '' : 'task--closed'}`}>
      <div>
        {task.overdue && (
          <Tag className="tag--overdue">
            <Trans>Overdue</Trans>
          </Tag>
        )}{' '}
        <strong>
          <bdi>{task.title}</bdi>
        </strong>
        <p className="quiet">
          <Facts
            of={[
              task.checklist,
              who || t`Nobody yet`,
              task.dueAt && (
                <Trans key="due">
                  due <Time at={task.dueAt} />
                </Trans>
              ),
              ...(task.state === 'OPEN'
                ? []
                : [
                    t(TASK_STATES[task.state]),
                    task.changedByName,
                    <Time key="changed" at={task.changedAt} />,
                  ]),
            ]}
          />
        </p>
        {task.detail && <p dir="auto">{task.detail}</p>}
        {editing && <EditTask task={task} positions={positions} done={() => setEditing(false)} />}
      </div>
      {task.can.changeState && (
        <div className="row row--start">
          {task.can.update && !editing && (
            <Button type="button" unstyled onClick={() => setEditing(true)}>
              <Trans>
                Edit<span className="usa-sr-only">: {task.title}</span>
              </Trans>
            </Button>
          )}
          {task.state === 'OPEN' && (
            <Button type="button" onClick={() => setState(task.id, 'COMPLETE')}>
              <Trans>
                Done<span className="usa-sr-only">: {task.title}</span>
              </Trans>
            </Button>
          )}
          <Choice
            name={`state-${task.id}`}
            label={t`State`}
            options={states}
            value={task.state}
            onChange={(state) => setState(task.id, state)}
          />
        </div>
      )}
    </li>
  );
}
