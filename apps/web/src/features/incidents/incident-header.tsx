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

/** What an incident is, and how it stands: one line, and the whole of it when one asks. */
export function IncidentHeader({ incident }: { incident: Incident }) {
  const { t } = useLingui();
  const [changing, setChanging] = useState(false);
  const [open, setOpen] = useState(false);
  const status = t(INCIDENT_STATUSES[incident.status]);
  return (
    <div className={open ? 'incident incident--open' : 'incident'}>
      <div className="incident__line">
        <MarkingLabel {...incident.marking} />
        <h1 dir="auto" title={incident.name}>
          {incident.name}
        </h1>
        <p className="quiet incident__facts">
          <Facts of={useFacts(incident)} />
        </p>
        <Button type="button" unstyled aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t`Less` : t`Details`}
        </Button>
        {incident.can.changeStatus ? (
          <Button
            type="button"
            outline
            className="button--small"
            aria-expanded={changing}
            onClick={() => setChanging(!changing)}
          >
            {status}
            <span className="incident__change"> · {t`change`}</span>
          </Button>
        ) : (
          <strong>{status}</strong>
        )}
      </div>
      {incident.reportDueAt && <ReportDue id={incident.id} at={incident.reportDueAt} />}
      {changing && <StatusForm incident={incident} done={() => setChanging(false)} />}
      {incident.status === 'CLOSED' && (
        <Notice type="info" slim>
          <Trans>This incident is closed. Everything can be read, and nothing be added.</Trans>
        </Notice>
      )}
    </div>
  );
}

function useFacts(incident: Incident) {
  const { t } = useLingui();
  return [
    incident.number,
    t(INCIDENT_KINDS[incident.kind]),
    incident.type && t`type ${incident.type}`,
    incident.eventRating && t(EVENT_RATINGS[incident.eventRating]),
    incident.continuityPhase && t(CONTINUITY_PHASES[incident.continuityPhase]),
    incident.location,
    t`led by ${incident.lead.shortName}`,
  ];
}

function ReportDue({ id, at }: { id: string; at: string }) {
  return (
    <p className="incident__due">
      {Date.parse(at) < Date.now() && (
        <Tag className="tag--overdue">
          <Trans>Overdue</Trans>
        </Tag>
      )}{' '}
      <Trans>
        <Link to={`/incidents/${id}/reports`}>Situation report</Link> due <Time at={at} />
      </Trans>
    </p>
  );
}
