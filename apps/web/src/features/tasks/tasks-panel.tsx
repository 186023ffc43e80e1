import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { TaskState } from '../../graphql/graphql';
import { appendPage } from '../../ui/append-page';
import { Loading } from '../../ui/loading';
import { More } from '../../ui/more';
import { Problem } from '../../ui/problem';
import type { RoomFeature, RoomPanelProps } from '../rooms';
import { AddTasks } from './add-tasks';
import { TaskItem } from './task-item';
import { TASKS } from './tasks';

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

/** What is to be done in a room, by whom, and until when. */
function TasksPanel({ room: { id: incidentId, can } }: RoomPanelProps) {
  const { t } = useLingui();
  const { data, error, loading, refetch, fetchMore } = useQuery(TASKS, {
    variables: { incidentId },
    fetchPolicy: 'cache-and-network',
  });
  const [change, changing] = useMutation(CHANGE);
  const [adding, setAdding] = useState(false);
  const positions = data?.positions.edges.map(({ node }) => node) ?? [];
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
      <div className="row">
        <h2 id="tasks">
          <Trans>Tasks</Trans>
        </h2>
        {can.contribute && (
          <Button type="button" outline aria-expanded={adding} onClick={() => setAdding(!adding)}>
            <Trans>New task</Trans>
          </Button>
        )}
      </div>
      {error && <Problem error={error} retry={refetch} />}
      {changing.error && <Problem error={changing.error} />}
      {adding && <AddTasks incidentId={incidentId} positions={positions} />}
      {!data && !error && <Loading />}
      {data && tasks.length === 0 && (
        <p>
          <Trans>Nothing is to be done yet. Add a task, or a check list: a line each.</Trans>
        </p>
      )}
      <ul className="tasks" aria-label={t`Tasks`}>
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} positions={positions} setState={setState} />
        ))}
      </ul>
      <More has={data?.tasks.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </section>
  );
}

export const tasksInRoom: RoomFeature = {
  tab: 'tasks',
  title: msg`Tasks`,
  Panel: TasksPanel,
  refreshes: { TASKS: [TASKS] },
};
