import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Tag } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link } from 'react-router';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { Time } from '../../ui/time';
import { MarkingLabel } from '../markings';
import type { Incident } from './incident';
import { CONTINUITY_PHASES, EVENT_RATINGS, INCIDENT_KINDS, INCIDENT_STATUSES } from './labels';
import { StatusForm } from './status-form';

/** What an incident is, and how it stands. */
export function IncidentHeader({ incident }: { incident: Incident }) {
  const { t } = useLingui();
  const [changing, setChanging] = useState(false);
  return (
    <div className="panel incident">
      <p className="card__marking">
        <MarkingLabel {...incident.marking} />
      </p>
      <div className="row">
        <h1 dir="auto">{incident.name}</h1>
        {incident.can.changeStatus && (
          <Button type="button" outline aria-expanded={changing} onClick={() => setChanging(!changing)}>
            <Facts of={[t(INCIDENT_STATUSES[incident.status]), t`change`]} />
          </Button>
        )}
      </div>
      <p className="quiet">
        <Facts
          of={[
            incident.number,
            t(INCIDENT_KINDS[incident.kind]),
            incident.type && t`type ${incident.type}`,
            incident.eventRating && t(EVENT_RATINGS[incident.eventRating]),
            incident.continuityPhase && t(CONTINUITY_PHASES[incident.continuityPhase]),
            <strong key="status">{t(INCIDENT_STATUSES[incident.status])}</strong>,
            incident.location,
            t`led by ${incident.lead.shortName}`,
          ]}
        />
      </p>
      {incident.reportDueAt && (
        <p>
          {Date.parse(incident.reportDueAt) < Date.now() && (
            <Tag className="tag--overdue">
              <Trans>Overdue</Trans>
            </Tag>
          )}{' '}
          <Trans>
            <Link to={`/incidents/${incident.id}/reports`}>Situation report</Link> due{' '}
            <Time at={incident.reportDueAt} />
          </Trans>
        </p>
      )}
      {changing && <StatusForm incident={incident} done={() => setChanging(false)} />}
      {incident.status === 'CLOSED' && (
        <Notice type="info" slim>
          <Trans>This incident is closed. Everything can be read, and nothing be added.</Trans>
        </Notice>
      )}
    </div>
  );
}
