import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Choice } from '../../ui/choice';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { useViewer } from '../identity';

const POSITIONS = graphql(/* GraphQL */ `
  query PositionsToTalkTo($incidentId: ID!) {
    positions(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          title
          holders {
            id
            person {
              id
            }
          }
        }
      }
    }
  }
`);
const OPEN = graphql(/* GraphQL */ `
  mutation OpenDirectChannel($input: OpenDirectChannelInput!) {
    openDirectChannel(input: $input) {
      id
    }
  }
`);

/** Talks to a position directly, as one that the viewer holds. Whoever holds either reads it. */
export function DirectChannelForm({ incidentId, made }: { incidentId: string; made: (id: string) => void }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { data } = useQuery(POSITIONS, { variables: { incidentId }, fetchPolicy: 'cache-and-network' });
  const [open, { error, loading }] = useMutation(OPEN);
  const positions = data?.positions.edges.map(({ node }) => node) ?? [];
  const own = positions.filter(({ holders }) => holders.some(({ person }) => person.id === viewer.id));
  const others = positions.filter(({ id }) => !own.some((one) => one.id === id));
  const submit = onSubmit(async ({ from = '', to = '' }) => {
    const input = { incidentId, positionIds: [from, to] };
    const { data: done } = (await open({ variables: { input } }).catch(() => null)) ?? {};
    if (done) made(done.openDirectChannel.id);
  });
  if (data && own.length === 0)
    return (
      <p className="quiet">
        <Trans>Direct channels are between positions, and you hold none.</Trans>
      </p>
    );
  return (
    <form onSubmit={submit}>
      {error && <Problem error={error} />}
      <Choice name="from" label={t`As`} options={own.map(({ id, title }) => [id, title] as const)} />
      <Choice name="to" label={t`To`} options={others.map(({ id, title }) => [id, title] as const)} />
      <Button type="submit" disabled={loading}>
        <Trans>Talk</Trans>
      </Button>
    </form>
  );
}
