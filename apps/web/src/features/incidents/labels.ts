import { msg } from '@lingui/core/macro';
import type {
  ContinuityPhase,
  EventRating,
  IncidentKind,
  IncidentStatus,
  PositionSection,
} from '../../graphql/graphql';
import type { Labels } from '../../ui/labels';

export const INCIDENT_KINDS: Labels<IncidentKind> = {
  INCIDENT: msg`Incident`,
  EXERCISE: msg`Exercise`,
  SPECIAL_EVENT: msg`Special event`,
  CONTINUITY: msg`Continuity activation`,
};

export const INCIDENT_STATUSES: Labels<IncidentStatus> = {
  MONITORING: msg({ message: 'Monitoring', context: 'incident' }),
  ACTIVE: msg({ message: 'Active', context: 'incident' }),
  DEMOBILIZING: msg({ message: 'Demobilizing', context: 'incident' }),
  CLOSED: msg({ message: 'Closed', context: 'incident' }),
  REOPENED: msg({ message: 'Reopened', context: 'incident' }),
};

/** Special event assessment ratings, by their own names. */
export const EVENT_RATINGS: Labels<EventRating> = {
  UNRATED: msg`Not rated`,
  NSSE: msg`NSSE`,
  SEAR1: msg`SEAR 1`,
  SEAR2: msg`SEAR 2`,
  SEAR3: msg`SEAR 3`,
  SEAR4: msg`SEAR 4`,
  SEAR5: msg`SEAR 5`,
};

/** The four phases of a continuity activation (FCD 1). */
export const CONTINUITY_PHASES: Labels<ContinuityPhase> = {
  READINESS: msg`I: readiness and preparedness`,
  ACTIVATION: msg`II: activation and relocation`,
  OPERATIONS: msg`III: continuity operations`,
  RECONSTITUTION: msg`IV: reconstitution`,
};

export const POSITION_SECTIONS: Labels<PositionSection> = {
  COMMAND: msg`Command`,
  COMMAND_STAFF: msg`Command staff`,
  GENERAL_STAFF: msg`General staff`,
  AGENCY_REPRESENTATIVE: msg`Agency representative`,
  OTHER: msg`Other`,
};
