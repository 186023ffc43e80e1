import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Label, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { localTime } from '../../ui/format';
import { Problem } from '../../ui/problem';
import { SaveOrCancel } from '../../ui/save-or-cancel';
import { onSubmit } from '../../ui/submit';
import { TASKS, type PositionOfTask, type Task } from './tasks';

const UPDATE = graphql(/* GraphQL */ `
  mutation UpdateTask($input: UpdateTaskInput!) {
    updateTask(input: $input) {
      id
    }
  }
`);

interface Props {
  task: Task;
  positions: readonly PositionOfTask[];
  done: () => void;
}

/** Changes a task as it was read: whoever was faster is not overwritten. */
export function EditTask({ task, positions, done }: Props) {
  const { t } = useLingui();
  // As it was when somebody began: what comes meanwhile is not what they have read.
  const [read] = useState(task);
  const [update, { error, loading }] = useMutation(UPDATE, { refetchQueries: [TASKS] });
  const submit = onSubmit(async ({ title = '', detail = '', positionId = '', due = '' }) => {
    const input = {
      id: task.id,
      title,
      detail,
      positionId: positionId || null,
      dueAt: due ? new Date(due).toISOString() : null,
      unchangedSince: read.changedAt,
    };
    await update({ variables: { input } }).then(done, () => undefined);
  });
  return (
    <form onSubmit={submit} aria-label={t`Edit ${task.title}`}>
      {error && <Problem error={error} />}
      <Field name="title" label={t`Task`} required minLength={2} maxLength={200} defaultValue={read.title} />
      <Label htmlFor={`detail-${task.id}`}>
        <Trans>How</Trans>
      </Label>
      <Textarea
        id={`detail-${task.id}`}
        name="detail"
        dir="auto"
        maxLength={5000}
        defaultValue={read.detail}
      />
      <Choice
        name="positionId"
        label={t`Who`}
        options={[['', t`Nobody yet`], ...positions.map(({ id, title }) => [id, title] as const)]}
        defaultValue={read.position?.id ?? ''}
      />
      <Label htmlFor={`due-${task.id}`}>
        <Trans>Due, in local time</Trans>
      </Label>
      <input
        className="usa-input"
        id={`due-${task.id}`}
        name="due"
        type="datetime-local"
        defaultValue={read.dueAt ? localTime(read.dueAt) : ''}
      />
      <SaveOrCancel saving={loading} onCancel={done} />
    </form>
  );
}
