import { Trans } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { useRoomFeatures, type Room } from '../rooms';
import { INCIDENT } from './incident';

const JOIN = graphql(/* GraphQL */ `
  mutation JoinIncident($id: ID!) {
    joinIncident(id: $id) {
      id
    }
  }
`);

/** For an administrator of NIRU who knows of the incident and is not in its room. */
export function OutsideRoom({ room }: { room: Room }) {
  const [join, joining] = useMutation(JOIN, { variables: { id: room.id }, refetchQueries: [INCIDENT] });
  const outside = useRoomFeatures().flatMap(({ Outside }) => Outside ?? []);
  return (
    <>
      <div className="panel">
        {joining.error && <Problem error={joining.error} />}
        <p>
          <Trans>You know of this incident as an administrator of NIRU, and you are not in its room.</Trans>
        </p>
        {room.can.join && (
          <Button type="button" onClick={() => void join().catch(() => undefined)} disabled={joining.loading}>
            <Trans>Come into the room; everybody in it sees so</Trans>
          </Button>
        )}
      </div>
      {outside.map((Outside, index) => (
        <Outside key={index} room={room} />
      ))}
    </>
  );
}
