import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';

const FAILING = graphql(/* GraphQL */ `
  query FailingJobs {
    failingJobs(first: 20) {
      edges {
        node {
          id
          task
          attempts
          dead
          lastError
          failedAt
          nextAttemptAt
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
const RETRY = graphql(/* GraphQL */ `
  mutation RetryJob($id: ID!) {
    retryJob(id: $id)
  }
`);

/** What the portal does by itself, as people call it. */
const DEEDS: Record<string, string> = {
  forget_title: 'Take the title of an erased document out of messages',
  publish_report: 'Share an approved situation report',
  hash_pieces: 'Hash the pieces of a file',
  remove_file: 'Remove an erased file from the store',
  tell_responder: 'Tell a responder of surge access by e-mail',
  empty_trash: 'Empty the trash',
  end_expired_surge: 'Tell rooms whose surge access has ended',
  forget_sign_ins: 'Remove expired sign-ins and sessions',
  start_owed_jobs: 'Start what was not started',
  sweep_uploads: 'Remove abandoned uploads',
  take_words: 'Index the words of older messages',
};

/** What the portal could not do by itself, for those who run it: it stays here until it is done. */
export function FailingJobs() {
  const { data, error } = useQuery(FAILING, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const [retry, retrying] = useMutation(RETRY, { refetchQueries: [FAILING] });
  const problem = error ?? retrying.error;
  const jobs = data?.failingJobs.edges.map(({ node }) => node) ?? [];
  if (problem) return <Problem error={problem} />;
  if (jobs.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="failing-jobs">
      <h2 id="failing-jobs">The portal could not do</h2>
      <ul className="usa-list">
        {jobs.map((job) => (
          <li key={job.id}>
            {DEEDS[job.task] ?? job.task}
            {job.dead && <span className="usa-tag margin-left-1">Given up</span>}{' '}
            <Button
              type="button"
              unstyled
              disabled={retrying.loading}
              onClick={() => void retry({ variables: { id: job.id } }).catch(() => undefined)}
            >
              Try again now
            </Button>
            <div className="quiet">
              {job.attempts === 1 ? 'Attempted once' : `Attempted ${job.attempts} times`}, last{' '}
              <Time at={job.failedAt} />: {job.lastError}
            </div>
          </li>
        ))}
      </ul>
      {data?.failingJobs.pageInfo.hasNextPage && <p className="quiet">And more; these are the oldest.</p>}
    </section>
  );
}
