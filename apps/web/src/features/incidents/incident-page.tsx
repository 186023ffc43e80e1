import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { codeOf } from '../../portal/client';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { ExerciseBanner } from '../markings';
import { RoomSignals, RoomTabs, useRoomFeatures } from '../rooms';
import { INCIDENT } from './incident';
import { IncidentHeader } from './incident-header';
import { OutsideRoom } from './outside-room';

/** The room of an incident. */
export default function IncidentPage() {
  const { t } = useLingui();
  const { id = '', tab, channelId } = useParams();
  const { data, error, refetch } = useQuery(INCIDENT, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const features = useRoomFeatures();
  const refreshes = useMemo(() => features.map((one) => one.refreshes), [features]);
  if (['request.not_found', 'request.invalid', 'BAD_REQUEST'].includes(codeOf(error) ?? ''))
    return <NotFoundPage />;
  if (!data)
    return <Page title={t`Incident`}>{error ? <Problem error={error} retry={refetch} /> : <Loading />}</Page>;
  const { incident } = data;
  return (
    <Page title={`${incident.exercise ? 'EXERCISE ' : ''}${incident.name}`} fills>
      {incident.exercise && <ExerciseBanner />}
      {error && <Problem error={error} retry={refetch} />}
      <IncidentHeader incident={incident} />
      {incident.can.enter ? (
        <RoomSignals incidentId={id} refreshes={refreshes}>
          <RoomTabs room={incident} tab={tab} detail={channelId} />
        </RoomSignals>
      ) : (
        <div className="room-panel">
          <OutsideRoom room={incident} />
        </div>
      )}
    </Page>
  );
}
