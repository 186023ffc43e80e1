import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Label, Textarea, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { Choice } from '../../ui/choice';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { TASKS, type PositionOfTask } from './tasks';

const ADD = graphql(/* GraphQL */ `
  mutation AddTasks($input: AddTasksInput!) {
    addTasks(input: $input) {
      id
    }
  }
`);
interface Props {
  incidentId: string;
  positions: readonly PositionOfTask[];
}

/** One task, or several lines as a check list. */
export function AddTasks({ incidentId, positions }: Props) {
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
