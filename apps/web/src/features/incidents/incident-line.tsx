import { Link } from 'react-router';
import { graphql } from '../../graphql';
import type { IncidentLineFragment } from '../../graphql/graphql';
import { words } from '../../ui/format';
import { Time } from '../../ui/time';
import { MarkingLabel } from './marking';

graphql(/* GraphQL */ `
  fragment IncidentLine on Incident {
    id
    number
    name
    kind
    status
    exercise
    location
    openedAt
    marking {
      tlp
      cui
    }
    can {
      enter
      join
    }
  }
`);

/** An incident in a list of incidents. */
export function IncidentCard({
  incident,
  heading: Heading = 'h3',
}: {
  incident: IncidentLineFragment;
  heading?: 'h2' | 'h3';
}) {
  return (
    <li className={`card card--incident ${incident.exercise ? 'card--exercise' : ''}`}>
      {incident.exercise && <p className="exercise exercise--small">EXERCISE EXERCISE EXERCISE</p>}
      <p className="card__marking">
        <MarkingLabel {...incident.marking} />
      </p>
      <Heading>
        <Link to={`/incidents/${incident.id}`}>{incident.name}</Link>
      </Heading>
      <p className="quiet">
        {incident.number} · {words(incident.kind)} · <strong>{words(incident.status)}</strong>
        {incident.location && ` · ${incident.location}`}
      </p>
      <p className="quiet">
        Opened <Time at={incident.openedAt} />
        {!incident.can.enter && ' · you are not in the room'}
      </p>
    </li>
  );
}
