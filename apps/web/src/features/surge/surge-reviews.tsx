import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';

graphql(/* GraphQL */ `
  fragment SurgeReviewLine on SurgeReview {
    incidentId
    number
    name
    exercise
    responders
    endedAt
  }
`);
const REVIEWS = graphql(/* GraphQL */ `
  query SurgeReviews {
    surgeReviews(first: 100) {
      edges {
        node {
          ...SurgeReviewLine
        }
      }
    }
    exercises: surgeReviews(first: 100, exercise: true) {
      edges {
        node {
          ...SurgeReviewLine
        }
      }
    }
  }
`);

/** What NIRU's administrators must sign off: it stays here until somebody has. */
export function SurgeReviews() {
  const { t } = useLingui();
  const { data, error } = useQuery(REVIEWS, { fetchPolicy: 'cache-and-network' });
  const due = [...(data?.surgeReviews.edges ?? []), ...(data?.exercises.edges ?? [])]
    .map(({ node }) => node)
    .filter(({ endedAt }) => endedAt !== null);
  if (error) return <Problem error={error} />;
  if (due.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="surge-reviews">
      <h2 id="surge-reviews">
        <Trans>Surge access to be signed off</Trans>
      </h2>
      <ul className="usa-list">
        {due.map((review) => (
          <li key={review.incidentId}>
            <Link to={`/incidents/${review.incidentId}/people`}>
              {[review.number, review.exercise && t`EXERCISE`, review.name].filter(Boolean).join(' ')}
            </Link>{' '}
            <span className="quiet">
              <Trans>
                <Plural value={review.responders} one="# responder" other="# responders" />, over since{' '}
                <Time at={review.endedAt!} />
              </Trans>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
