import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Tag, Textarea, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { TaskState, TasksQuery } from '../../graphql/graphql';
import { appendPage } from '../../ui/append-page';
import { Choice } from '../../ui/choice';
import { Facts } from '../../ui/facts';
import { useChoices } from '../../ui/labels';
import { More } from '../../ui/more';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';
import type { RoomFeature, RoomPanelProps } from '../rooms';
import { TASK_STATES } from './labels';

const TASKS = graphql(/* GraphQL */ `
  query Tasks($incidentId: ID!, $after: String) {
    tasks(incidentId: $incidentId, first: 50, after: $after) {
      edges {
        node {
          id
          title
          detail
          checklist
          state
          dueAt
          overdue
          changedAt
          changedByName
          position {
            id
            title
          }
          assignee {
            id
            name
          }
          can {
            changeState
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    positions(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`);
const ADD = graphql(/* GraphQL */ `
  mutation AddTasks($input: AddTasksInput!) {
    addTasks(input: $input) {
      id
    }
  }
`);
const CHANGE = graphql(/* GraphQL */ `
  mutation ChangeTaskState($id: ID!, $state: TaskState!) {
    changeTaskState(id: $id, state: $state) {
      id
      state
      overdue
      changedAt
      changedByName
    }
  }
`);

type Task = TasksQuery['tasks']['edges'][number]['node'];

/** What is to be done in a room, by whom, and until when. */
function TasksPanel({ room: { id: incidentId, can } }: RoomPanelProps) {
  const { t } = useLingui();
  const { data, error, loading, refetch, fetchMore } = useQuery(TASKS, {
    variables: { incidentId },
    fetchPolicy: 'cache-and-network',
  });
  const [change, changing] = useMutation(CHANGE);
  const tasks = data?.tasks.edges.map(({ node }) => node) ?? [];
  const more = () => {
    void fetchMore({
      variables: { after: data?.tasks.pageInfo.endCursor },
      updateQuery: appendPage('tasks'),
    });
  };
  const setState = (id: string, state: TaskState) => {
    void change({ variables: { id, state }, refetchQueries: [TASKS] }).catch(() => undefined);
  };
  return (
    <section className="panel" aria-labelledby="tasks">
      <h2 id="tasks">
        <Trans>Tasks</Trans>
      </h2>
      {error && <Problem error={error} retry={refetch} />}
      {changing.error && <Problem error={changing.error} />}
      {can.contribute && (
        <AddTasks incidentId={incidentId} positions={data?.positions.edges.map(({ node }) => node) ?? []} />
      )}
      {!data && !error && <Loading />}
      {data && tasks.length === 0 && (
        <p>
          <Trans>Nothing is to be done yet. Add a task, or a check list: a line each.</Trans>
        </p>
      )}
      <ul className="tasks" aria-label={t`Tasks`}>
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} setState={setState} />
        ))}
      </ul>
      <More has={data?.tasks.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </section>
  );
}

function TaskItem({ task, setState }: { task: Task; setState: (id: string, state: TaskState) => void }) {
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
      </div>
      {task.can.changeState && (
        <div className="row row--start">
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

interface AddProps {
  incidentId: string;
  positions: { id: string; title: string }[];
}

/** One task, or several lines as a check list. */
function AddTasks({ incidentId, positions }: AddProps) {
  const { t } = useLingui();
  const [add, { error, loading }] = useMutation(ADD, { refetchQueries: [TASKS] });
  const [isList, setIsList] = useState(false);
  const submit = onSubmit(async ({ titles = '', checklist = '', positionId = '', due = '' }, form) => {
    const dueAt = due ? new Date(due).toISOString() : null;
    const tasks = titles
      .split('\n')
      .map((title) => title.trim())
      .filter((title) => title.length > 1)
      .map((title) => ({ title, positionId: positionId || null, dueAt }));
    const added = await add({ variables: { input: { incidentId, checklist, tasks } } }).catch(() => null);
    if (added?.data) form.reset();
  });
  return (
    <form onSubmit={submit} aria-label={t`Add tasks`}>
      {error && <Problem error={error} />}
      <div className="row row--start">
        <div className="grow">
          <Label htmlFor="titles">{isList ? t`Tasks, a line each` : t`Task`}</Label>
          {isList ? (
            <Textarea id="titles" name="titles" required rows={4} />
          ) : (
            <TextInput id="titles" name="titles" type="text" required minLength={2} maxLength={200} />
          )}
        </div>
        {isList && (
          <div>
            <Label htmlFor="checklist">
              <Trans>Check list</Trans>
            </Label>
            <TextInput id="checklist" name="checklist" type="text" required maxLength={80} />
          </div>
        )}
        <Choice
          name="positionId"
          label={t`Who`}
          options={[['', t`Nobody yet`], ...positions.map(({ id, title }) => [id, title] as const)]}
        />
        <div>
          <Label htmlFor="due">
            <Trans>Due, in local time</Trans>
          </Label>
          <input className="usa-input" id="due" name="due" type="datetime-local" />
        </div>
        <Button type="submit" disabled={loading}>
          <Trans>Add</Trans>
        </Button>
        <Button type="button" unstyled aria-pressed={isList} onClick={() => setIsList(!isList)}>
          {isList ? t`A single task` : t`A check list`}
        </Button>
      </div>
    </form>
  );
}

export const tasksInRoom: RoomFeature = {
  tab: 'tasks',
  title: msg`Tasks`,
  Panel: TasksPanel,
  refreshes: { TASKS: [TASKS] },
};
