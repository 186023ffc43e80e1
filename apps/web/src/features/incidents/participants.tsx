import { useMutation } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import type { RoomPeopleQuery } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { More } from '../../ui/more';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { useCandidates } from './candidates';

const BRING_IN = graphql(/* GraphQL */ `
  mutation BringIn($incidentId: ID!, $input: BringInInput!) {
    bringIn(incidentId: $incidentId, input: $input)
  }
`);
const END = graphql(/* GraphQL */ `
  mutation EndParticipation($incidentId: ID!, $organizationId: ID!) {
    endParticipation(incidentId: $incidentId, organizationId: $organizationId)
  }
`);

interface Props {
  incidentId: string;
  bringIn: boolean;
  participations: RoomPeopleQuery['participations'] | undefined;
}

/** Which organizations take part; who runs the room brings others in. */
export function Participants({ incidentId, bringIn, participations: data }: Props) {
  const again = { refetchQueries: ['RoomPeople'] };
  const candidates = useCandidates(!bringIn);
  const [bring, bringing] = useMutation(BRING_IN, again);
  const [end, ending] = useMutation(END, again);
  const problem = bringing.error ?? ending.error ?? candidates.error;
  const here = new Set(data?.edges.map(({ node }) => node.organization.id));
  const others = candidates.organizations?.filter(({ id }) => !here.has(id));
  const submit = onSubmit(async ({ organizationId = '' }) => {
    const input = { organizationIds: [organizationId], everyone: true };
    await bring({ variables: { incidentId, input } }).catch(() => undefined);
  });
  return (
    <section className="panel" aria-labelledby="organizations">
      <h2 id="organizations">Organizations</h2>
      {problem && <Problem error={problem} />}
      {bringIn && others && others.length > 0 && (
        <form onSubmit={submit} className="row row--start">
          <Choice
            name="organizationId"
            label="Organization"
            options={others.map(({ id, name }) => [id, name] as const)}
          />
          <Button type="submit" disabled={bringing.loading}>
            Bring in with its people
          </Button>
          <More {...candidates.more} />
        </form>
      )}
      {data?.edges.length === 0 && <p>No organization has been brought in yet.</p>}
      <ul className="usa-list">
        {data?.edges.map(({ node }) => (
          <li key={node.id}>
            {node.organization.name}{' '}
            <span className="quiet">
              {node.people} {node.people === 1 ? 'person' : 'people'} in the room
            </span>{' '}
            {bringIn && (
              <Button
                type="button"
                unstyled
                className="danger"
                onClick={() =>
                  void end({ variables: { incidentId, organizationId: node.organization.id } }).catch(
                    () => undefined,
                  )
                }
              >
                End its part<span className="usa-sr-only">: {node.organization.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
