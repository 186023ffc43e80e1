import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Select, Textarea, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { words } from '../../ui/format';
import { Loading, Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';

const PEOPLE = graphql(/* GraphQL */ `
  query RoomPeople($incidentId: ID!) {
    positions(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          title
          section
          holders {
            id
            createdAt
            checkedInAt
            organizationShortName
            person {
              id
              name
            }
            can {
              checkIn
              relieve
            }
          }
        }
      }
    }
    participations(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          people
          kind
          organization {
            id
            name
            shortName
          }
        }
      }
    }
  }
`);
const ASSIGN = graphql(/* GraphQL */ `
  mutation AssignPosition($input: AssignPositionInput!) {
    assignPosition(input: $input) {
      id
    }
  }
`);
const CHECK_IN = graphql(/* GraphQL */ `
  mutation CheckIn($id: ID!) {
    checkIn(id: $id) {
      id
    }
  }
`);
const RELIEVE = graphql(/* GraphQL */ `
  mutation RelievePosition($input: RelievePositionInput!) {
    relievePosition(input: $input)
  }
`);
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
const CANDIDATES = graphql(/* GraphQL */ `
  query OrganizationCandidates {
    organizations(first: 100) {
      edges {
        node {
          id
          name
          kind
        }
      }
    }
  }
`);

interface Props {
  incidentId: string;
  can: { bringIn: boolean; assign: boolean };
}

/** Who takes part, and as what. */
export function PeoplePanel({ incidentId, can }: Props) {
  const { data, error, refetch } = useQuery(PEOPLE, {
    variables: { incidentId },
    fetchPolicy: 'cache-and-network',
  });
  const again = { refetchQueries: [PEOPLE] };
  const [assign, assigning] = useMutation(ASSIGN, again);
  const [checkIn, checkingIn] = useMutation(CHECK_IN, again);
  const [relieve, relieving] = useMutation(RELIEVE, again);
  const [handingOver, setHandingOver] = useState<string | null>(null);
  const problem = error ?? assigning.error ?? checkingIn.error ?? relieving.error;
  const positions = data?.positions.edges.map(({ node }) => node) ?? [];
  const give = onSubmit(async ({ email = '', positionId = '' }, form) => {
    await assign({ variables: { input: { incidentId, positionId, email } } }).then(
      () => {
        form.reset();
      },
      () => undefined,
    );
  });
  const handOver = onSubmit(async ({ handOver: text = '' }) => {
    await relieve({ variables: { input: { id: handingOver!, handOver: text } } }).then(
      () => setHandingOver(null),
      () => undefined,
    );
  });
  return (
    <>
      <section className="panel" aria-labelledby="positions">
        <h2 id="positions">Positions</h2>
        {problem && <Problem error={problem} retry={refetch} />}
        {can.assign && (
          <form onSubmit={give} className="row row--start">
            <div>
              <Label htmlFor="positionId">Position</Label>
              <Select id="positionId" name="positionId">
                {positions.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </Select>
            </div>
            <div>
              <Label htmlFor="email">E-mail address</Label>
              <TextInput id="email" name="email" type="email" required />
            </div>
            <Button type="submit" disabled={assigning.loading}>
              Assign
            </Button>
          </form>
        )}
        {!data && !error && <Loading what="people" />}
        <dl className="positions">
          {positions.map((position) => (
            <div key={position.id} className="position">
              <dt>
                {position.title} <span className="quiet">{words(position.section)}</span>
              </dt>
              {position.holders.length === 0 && <dd className="quiet">Nobody</dd>}
              {position.holders.map((holder) => (
                <dd key={holder.id}>
                  <strong>{holder.person.name}</strong> {holder.organizationShortName}
                  <span className="quiet">
                    {' '}
                    since <Time at={holder.createdAt} />
                    {holder.checkedInAt ? ' · checked in' : ' · not checked in yet'}
                  </span>{' '}
                  {holder.can.checkIn && (
                    <Button
                      type="button"
                      unstyled
                      onClick={() => void checkIn({ variables: { id: holder.id } }).catch(() => undefined)}
                    >
                      Check in
                    </Button>
                  )}{' '}
                  {holder.can.relieve && handingOver !== holder.id && (
                    <Button type="button" unstyled onClick={() => setHandingOver(holder.id)}>
                      Relieve<span className="usa-sr-only"> {holder.person.name}</span>
                    </Button>
                  )}
                  {handingOver === holder.id && (
                    <form onSubmit={handOver}>
                      <Label htmlFor="handOver">What the next holder should know</Label>
                      <Textarea id="handOver" name="handOver" maxLength={5000} />
                      <p className="quiet">
                        Whoever holds no other position is out of the room when relieved.
                      </p>
                      <p className="row row--start">
                        <Button type="submit" disabled={relieving.loading}>
                          Relieve {holder.person.name}
                        </Button>
                        <Button type="button" unstyled onClick={() => setHandingOver(null)}>
                          Cancel
                        </Button>
                      </p>
                    </form>
                  )}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
      <Participants incidentId={incidentId} bringIn={can.bringIn} data={data?.participations} />
    </>
  );
}

type Participations = {
  edges: { node: { id: string; people: number; organization: { id: string; name: string } } }[];
};

function Participants({
  incidentId,
  bringIn,
  data,
}: {
  incidentId: string;
  bringIn: boolean;
  data: Participations | undefined;
}) {
  const again = { refetchQueries: [PEOPLE] };
  const candidates = useQuery(CANDIDATES, { skip: !bringIn });
  const [bring, bringing] = useMutation(BRING_IN, again);
  const [end, ending] = useMutation(END, again);
  const problem = bringing.error ?? ending.error ?? candidates.error;
  const here = new Set(data?.edges.map(({ node }) => node.organization.id));
  const others = candidates.data?.organizations.edges
    .map(({ node }) => node)
    .filter(({ id, kind }) => !here.has(id) && kind !== 'OPERATOR');
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
          <div>
            <Label htmlFor="organizationId">Organization</Label>
            <Select id="organizationId" name="organizationId">
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </div>
          <Button type="submit" disabled={bringing.loading}>
            Bring in with its people
          </Button>
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
