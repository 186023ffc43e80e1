import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import type { IncidentStatus } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { INCIDENT } from './incident';
import { INCIDENT_STATUSES } from './labels';

const CHANGE = graphql(/* GraphQL */ `
  mutation ChangeIncidentStatus($input: ChangeIncidentStatusInput!) {
    changeIncidentStatus(input: $input) {
      ...IncidentLine
    }
  }
`);
const OPEN: IncidentStatus[] = ['MONITORING', 'ACTIVE', 'DEMOBILIZING', 'CLOSED'];

interface Props {
  incident: { id: string; status: IncidentStatus };
  done: () => void;
}

/** Moves an incident on; the chronology says who did, and why. */
export function StatusForm({ incident, done }: Props) {
  const { t } = useLingui();
  const [change, { error, loading }] = useMutation(CHANGE, {
    refetchQueries: [INCIDENT],
  });
  const choices: IncidentStatus[] = incident.status === 'CLOSED' ? ['REOPENED'] : OPEN;
  const submit = onSubmit(async ({ status, reason = '' }) => {
    const input = { id: incident.id, status: status as IncidentStatus, reason };
    await change({ variables: { input } }).then(done, () => undefined);
  });
  return (
    <form onSubmit={submit} className="row row--start">
      {error && <Problem error={error} />}
      <Choice
        name="status"
        label={t`Status`}
        options={choices.map((one) => [one, t(INCIDENT_STATUSES[one])] as const)}
        defaultValue={choices.includes(incident.status) ? incident.status : choices[0]}
      />
      <div>
        <Label htmlFor="reason">
          <Trans>Reason</Trans>
        </Label>
        <TextInput id="reason" name="reason" type="text" maxLength={2000} />
      </div>
      <Button type="submit" disabled={loading}>
        <Trans>Change</Trans>
      </Button>
      <Button type="button" unstyled onClick={done}>
        <Trans>Cancel</Trans>
      </Button>
    </form>
  );
}
