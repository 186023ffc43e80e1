import IncidentPage from '../features/incidents/incident-page';
import { RoomFeatures } from '../features/rooms';
import { ROOM_FEATURES } from './room-features';

/** The room of an incident, with all that stands in it. */
export default function RoomPage() {
  return (
    <RoomFeatures features={ROOM_FEATURES}>
      <IncidentPage />
    </RoomFeatures>
  );
}
