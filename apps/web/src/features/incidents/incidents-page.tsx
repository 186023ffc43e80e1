import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { IncidentCard } from './incident-line';

const INCIDENTS = graphql(/* GraphQL */ `
  query Incidents($exercise: Boolean!, $after: String) {
    incidents(first: 24, after: $after, exercise: $exercise) {
      edges {
        node {
          ...IncidentLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export default function IncidentsPage() {
  const { t } = useLingui();
  const [exercise, setExercise] = useState(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(INCIDENTS, {
    variables: { exercise },
    fetchPolicy: 'cache-and-network',
  });
  const incidents = data?.incidents;
  const more = () => {
    void fetchMore({
      variables: { after: incidents?.pageInfo.endCursor },
      updateQuery: appendPage('incidents'),
    });
  };
  return (
    <Page title={t`Incidents`}>
      <h1>{exercise ? t`Exercises` : t`Incidents`}</h1>
      <Checkbox
        id="exercise"
        name="exercise"
        label={t`Show exercises instead`}
        checked={exercise}
        onChange={(event) => {
          setExercise(event.target.checked);
        }}
      />
      {error && <Problem error={error} retry={refetch} />}
      {!incidents && !error && <Loading />}
      {incidents?.edges.length === 0 && (
        <p>
          {exercise ? t`You take part in no exercise.` : t`You take part in no incident.`}{' '}
          <Trans>When NIRU brings your organization in, its room appears here and on your home page.</Trans>
        </p>
      )}
      <ul className="cards margin-top-2">
        {incidents?.edges.map(({ node }) => (
          <IncidentCard key={node.id} incident={node} heading="h2" />
        ))}
      </ul>
      <More has={incidents?.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </Page>
  );
}
