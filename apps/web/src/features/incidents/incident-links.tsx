import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { NavLink } from 'react-router';
import { graphql } from '../../graphql';

const OPEN = graphql(/* GraphQL */ `
  query OpenIncidents {
    incidents(first: 8, open: true) {
      edges {
        node {
          id
          name
          exercise
        }
      }
    }
    exercises: incidents(first: 4, open: true, exercise: true) {
      edges {
        node {
          id
          name
          exercise
        }
      }
    }
  }
`);

/** The way to each room that is open now; real ones first. */
export function IncidentLinks() {
  const { t } = useLingui();
  const { data } = useQuery(OPEN, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const open = [...(data?.incidents.edges ?? []), ...(data?.exercises.edges ?? [])].map(({ node }) => node);
  return (
    <ul className="side__list">
      {open.map(({ id, name, exercise }) => (
        <li key={id}>
          <NavLink to={`/incidents/${id}`} className="side__link" dir="auto" title={name}>
            {exercise && <span className="side__exercise">{t`EXERCISE`}</span>}
            {name}
          </NavLink>
        </li>
      ))}
      <li>
        <NavLink to="/incidents" end className="side__link">
          <Trans>All incidents</Trans>
        </NavLink>
      </li>
    </ul>
  );
}
