import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Textarea, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { Choice } from '../../ui/choice';
import { Facts } from '../../ui/facts';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';
import type { RoomFeature, RoomPanelProps } from '../rooms';
import { INCIDENT } from './incident';
import { NewPosition } from './new-position';
import { Participants } from './participants';
import { POSITION_SECTIONS } from './labels';
import { PEOPLE } from './people';

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

/** Who takes part, and as what. */
function PeoplePanel({ room: { id: incidentId, can } }: RoomPanelProps) {
  const { t } = useLingui();
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
        <h2 id="positions">
          <Trans>Positions</Trans>
        </h2>
        {problem && <Problem error={problem} retry={refetch} />}
        {can.assign && (
          <form onSubmit={give} className="row row--start">
            <Choice
              name="positionId"
              label={t`Position`}
              options={positions.map(({ id, title }) => [id, title] as const)}
            />
            <div>
              <Label htmlFor="email">
                <Trans>E-mail address</Trans>
              </Label>
              <TextInput id="email" name="email" type="email" required />
            </div>
            <Button type="submit" disabled={assigning.loading}>
              <Trans>Assign</Trans>
            </Button>
          </form>
        )}
        {can.assign && <NewPosition incidentId={incidentId} />}
        {!data && !error && <Loading />}
        <dl className="positions">
          {positions.map((position) => (
            <div key={position.id} className="position">
              <dt>
                {position.title} <span className="quiet">{t(POSITION_SECTIONS[position.section])}</span>
              </dt>
              {position.holders.length === 0 && (
                <dd className="quiet">
                  <Trans>Nobody</Trans>
                </dd>
              )}
              {position.holders.map((holder) => (
                <dd key={holder.id}>
                  <strong>{holder.person.name}</strong> {holder.organizationShortName}
                  <span className="quiet">
                    {' '}
                    <Facts
                      of={[
                        <Trans key="since">
                          since <Time at={holder.createdAt} />
                        </Trans>,
                        holder.checkedInAt ? t`checked in` : t`not checked in yet`,
                        holder.manages && t`runs the room`,
                      ]}
                    />
                  </span>{' '}
                  {holder.can.checkIn && (
                    <Button
                      type="button"
                      unstyled
                      onClick={() => void checkIn({ variables: { id: holder.id } }).catch(() => undefined)}
                    >
                      <Trans>Check in</Trans>
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
                      {holder.manages ? t`No longer runs the room` : t`Let run the room`}
                      <span className="usa-sr-only">: {holder.person.name}</span>
                    </Button>
                  )}{' '}
                  {holder.can.relieve && handingOver !== holder.id && (
                    <Button type="button" unstyled onClick={() => setHandingOver(holder.id)}>
                      <Trans>
                        Relieve<span className="usa-sr-only"> {holder.person.name}</span>
                      </Trans>
                    </Button>
                  )}
                  {handingOver === holder.id && (
                    <form onSubmit={handOver}>
                      <Label htmlFor="handOver">
                        <Trans>What the next holder should know</Trans>
                      </Label>
                      <Textarea id="handOver" name="handOver" maxLength={5000} />
                      <p className="quiet">
                        <Trans>Whoever holds no other position is out of the room when relieved.</Trans>
                      </p>
                      <p className="row row--start">
                        <Button type="submit" disabled={relieving.loading}>
                          <Trans>Relieve {holder.person.name}</Trans>
                        </Button>
                        <Button type="button" unstyled onClick={() => setHandingOver(null)}>
                          <Trans>Cancel</Trans>
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

export const peopleInRoom: RoomFeature = {
  tab: 'people',
  title: msg`People`,
  Panel: PeoplePanel,
  refreshes: { PEOPLE: [PEOPLE], INCIDENT: [INCIDENT], SITUATION: [INCIDENT] },
};
