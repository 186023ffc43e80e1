import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Tag, Textarea, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { TaskState, TasksQuery } from '../../graphql/graphql';
import { appendPage } from '../../ui/append-page';
import { Choice } from '../../ui/choice';
import { words } from '../../ui/format';
import { More } from '../../ui/more';
import { Loading, Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';

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

const STATES: [TaskState, string][] = [
  ['OPEN', 'Open'],
  ['COMPLETE', 'Complete'],
  ['PREVIOUSLY_ACCOMPLISHED', 'Previously accomplished'],
  ['NOT_APPLICABLE', 'Not applicable'],
];

type Task = TasksQuery['tasks']['edges'][number]['node'];

/** What is to be done in a room, by whom, and until when. */
export function TasksPanel({ incidentId, contribute }: { incidentId: string; contribute: boolean }) {
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
      <h2 id="tasks">Tasks</h2>
      {error && <Problem error={error} retry={refetch} />}
      {changing.error && <Problem error={changing.error} />}
      {contribute && (
        <AddTasks incidentId={incidentId} positions={data?.positions.edges.map(({ node }) => node) ?? []} />
      )}
      {!data && !error && <Loading what="tasks" />}
      {data && tasks.length === 0 && (
        <p>Nothing is to be done yet. Add a task, or a check list: a line each.</p>
      )}
      <ul className="tasks" aria-label="Tasks">
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} setState={setState} />
        ))}
      </ul>
      <More has={data?.tasks.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </section>
  );
}

function TaskItem({ task, setState }: { task: Task; setState: (id: string, state: TaskState) => void }) {
  const who = [task.position?.title, task.assignee?.name].filter(Boolean).join(', ');
  return (
    <li className={`task ${task.state === 'OPEN' ? '' : 'task--closed'}`}>
      <div>
        {task.overdue && <Tag className="tag--overdue">Overdue</Tag>} <strong>{task.title}</strong>
        <p className="quiet">
          {task.checklist && `${task.checklist} · `}
          {who || 'Nobody yet'}
          {task.dueAt && (
            <>
              {' '}
              · due <Time at={task.dueAt} />
            </>
          )}
          {task.state !== 'OPEN' && (
            <>
              {' '}
              · {words(task.state).toLowerCase()}, {task.changedByName} <Time at={task.changedAt} />
            </>
          )}
        </p>
        {task.detail && <p>{task.detail}</p>}
      </div>
      {task.can.changeState && (
        <div className="row row--start">
          {task.state === 'OPEN' && (
            <Button type="button" onClick={() => setState(task.id, 'COMPLETE')}>
              Done<span className="usa-sr-only">: {task.title}</span>
            </Button>
          )}
          <Choice
            name={`state-${task.id}`}
            label="State"
            options={STATES}
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
    <form onSubmit={submit} aria-label="Add tasks">
      {error && <Problem error={error} />}
      <div className="row row--start">
        <div className="grow">
          <Label htmlFor="titles">{isList ? 'Tasks, a line each' : 'Task'}</Label>
          {isList ? (
            <Textarea id="titles" name="titles" required rows={4} />
          ) : (
            <TextInput id="titles" name="titles" type="text" required minLength={2} maxLength={200} />
          )}
        </div>
        {isList && (
          <div>
            <Label htmlFor="checklist">Check list</Label>
            <TextInput id="checklist" name="checklist" type="text" required maxLength={80} />
          </div>
        )}
        <Choice
          name="positionId"
          label="Who"
          options={[['', 'Nobody yet'], ...positions.map(({ id, title }) => [id, title] as const)]}
        />
        <div>
          <Label htmlFor="due">Due, in local time</Label>
          <input className="usa-input" id="due" name="due" type="datetime-local" />
        </div>
        <Button type="submit" disabled={loading}>
          Add
        </Button>
        <Button type="button" unstyled aria-pressed={isList} onClick={() => setIsList(!isList)}>
          {isList ? 'A single task' : 'A check list'}
        </Button>
      </div>
    </form>
  );
}
