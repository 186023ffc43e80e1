import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import type { IncidentLineFragment } from '../../graphql/graphql';
import { Facts } from '../../ui/facts';
import { Time } from '../../ui/time';
import { MarkingLabel } from '../markings';
import { INCIDENT_KINDS, INCIDENT_STATUSES } from './labels';

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
  const { t } = useLingui();
  return (
    <li className={`card card--incident ${incident.exercise ? 'card--exercise' : ''}`}>
      {incident.exercise && (
        <p className="exercise exercise--small">
          <Trans>EXERCISE EXERCISE EXERCISE</Trans>
        </p>
      )}
      <p className="card__marking">
        <MarkingLabel {...incident.marking} />
      </p>
      <Heading dir="auto">
        <Link to={`/incidents/${incident.id}`}>{incident.name}</Link>
      </Heading>
      <p className="quiet">
        <Facts
          of={[
            incident.number,
            t(INCIDENT_KINDS[incident.kind]),
            <strong key="status">{t(INCIDENT_STATUSES[incident.status])}</strong>,
            incident.location,
          ]}
        />
      </p>
      <p className="quiet">
        <Facts
          of={[
            <Trans key="opened">
              Opened <Time at={incident.openedAt} />
            </Trans>,
            !incident.can.enter && t`you are not in the room`,
          ]}
        />
      </p>
    </li>
  );
}
