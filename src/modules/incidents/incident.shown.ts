import { can } from '@liaison/access';
import type { Db } from '@liaison/database';
import type { IncidentView } from './incident.entity.js';
import { IncidentKindEnum, type Incident, type OpenIncidentInput } from './incident.graphql.js';
import { incidentPolicy } from './incident.policy.js';
import type { NewIncident } from './incident.service.js';

const NOBODY = { organizationIds: [], kinds: [], regions: [], nippSectors: [], everyone: false };

/** An incident as the API tells it. */
export function shownIncident(row: IncidentView, { actor }: Db): Incident {
  return {
    ...row,
    marking: { tlp: row.tlp, cui: row.cui },
    lead: { id: row.leadId, name: row.leadName, shortName: row.leadShortName },
    can: can(incidentPolicy, actor, row),
  };
}

/** What is asked for, with what is left out of it. */
export function newIncident(input: OpenIncidentInput): NewIncident {
  const { marking, monitoring, kind } = input;
  return {
    name: input.name,
    kind,
    type: input.type ?? null,
    eventRating: kind === IncidentKindEnum.SPECIAL_EVENT ? (input.eventRating ?? 'UNRATED') : null,
    continuityPhase: kind === IncidentKindEnum.CONTINUITY ? (input.continuityPhase ?? 'II') : null,
    status: monitoring ? 'monitoring' : 'active',
    location: input.location,
    tlp: marking.tlp,
    cui: marking.cui ?? null,
    beganAt: input.beganAt ?? null,
    bringIn: input.bringIn ?? NOBODY,
  };
}
