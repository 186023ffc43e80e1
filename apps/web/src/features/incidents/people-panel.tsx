import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Textarea, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { Choice } from '../../ui/choice';
import { words } from '../../ui/format';
import { Loading, Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';
import { Participants } from './participants';

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
            manages
            owns
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

const APPOINT = graphql(/* GraphQL */ `
  mutation AppointManager($input: AppointManagerInput!) {
    appointManager(input: $input)
  }
`);

interface Props {
  incidentId: string;
  can: { bringIn: boolean; assign: boolean; appoint: boolean };
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
  const [appoint, appointing] = useMutation(APPOINT, again);
  const [handingOver, setHandingOver] = useState<string | null>(null);
  const problem = error ?? assigning.error ?? checkingIn.error ?? relieving.error ?? appointing.error;
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
            <Choice
              name="positionId"
              label="Position"
              options={positions.map(({ id, title }) => [id, title] as const)}
            />
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
                    {holder.manages && ' · runs the room'}
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
                  {can.appoint && !holder.owns && handingOver !== holder.id && (
                    <Button
                      type="button"
                      unstyled
                      onClick={() =>
                        void appoint({
                          variables: {
                            input: { incidentId, personId: holder.person.id, manages: !holder.manages },
                          },
                        }).catch(() => undefined)
                      }
                    >
                      {holder.manages ? 'No longer runs the room' : 'Let run the room'}
                      <span className="usa-sr-only">: {holder.person.name}</span>
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
      <Participants incidentId={incidentId} bringIn={can.bringIn} participations={data?.participations} />
    </>
  );
}
