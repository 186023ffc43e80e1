import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { useViewer } from '../identity';
import { IncidentCard } from './incident-line';

const ACTIVE = graphql(/* GraphQL */ `
  query ActiveIncidents {
    incidents(first: 25, open: true) {
      edges {
        node {
          ...IncidentLine
        }
      }
    }
    exercises: incidents(first: 25, open: true, exercise: true) {
      edges {
        node {
          ...IncidentLine
        }
      }
    }
  }
`);

/** What is going on, before everything else; what is exercised stands apart. */
export function ActiveIncidents() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(ACTIVE, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000,
  });
  const incidents = data?.incidents.edges.map(({ node }) => node) ?? [];
  const exercises = data?.exercises.edges.map(({ node }) => node) ?? [];
  if (data && incidents.length + exercises.length === 0 && !viewer.can.operate) return null;
  return (
    <section aria-label={t`Incidents`}>
      <div className="row margin-top-4 margin-bottom-2">
        <h2>
          <Trans>Active incidents</Trans>
        </h2>
        <span className="row row--start">
          <Link to="/incidents">
            <Trans>All incidents</Trans>
          </Link>
          {viewer.can.operate && (
            <Link className="usa-button" to="/incidents/new">
              <Trans>Open an incident</Trans>
            </Link>
          )}
        </span>
      </div>
      {error && <Problem error={error} retry={refetch} />}
      {data && incidents.length === 0 && (
        <p className="quiet">
          <Trans>No incident is active.</Trans>
        </p>
      )}
      <ul className="cards" aria-label={t`Active incidents`}>
        {incidents.map((incident) => (
          <IncidentCard key={incident.id} incident={incident} />
        ))}
      </ul>
      {exercises.length > 0 && (
        <>
          <h2>
            <Trans>Exercises</Trans>
          </h2>
          <ul className="cards" aria-label={t`Exercises`}>
            {exercises.map((incident) => (
              <IncidentCard key={incident.id} incident={incident} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
