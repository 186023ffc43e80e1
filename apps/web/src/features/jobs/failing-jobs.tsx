import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
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
const DEEDS: Record<string, MessageDescriptor> = {
  forget_title: msg`Take the title of an erased document out of messages`,
  publish_report: msg`Share an approved situation report`,
  hash_pieces: msg`Hash the pieces of a file`,
  remove_file: msg`Remove an erased file from the store`,
  tell_responder: msg`Tell a responder of surge access by e-mail`,
  empty_trash: msg`Empty the trash`,
  end_expired_surge: msg`Tell rooms whose surge access has ended`,
  forget_sign_ins: msg`Remove expired sign-ins and sessions`,
  start_owed_jobs: msg`Start what was not started`,
  sweep_uploads: msg`Remove abandoned uploads`,
  take_words: msg`Index the words of older messages`,
};

/** What the portal could not do by itself, for those who run it: it stays here until it is done. */
export function FailingJobs() {
  const { t } = useLingui();
  const { data, error } = useQuery(FAILING, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const [retry, retrying] = useMutation(RETRY, { refetchQueries: [FAILING] });
  const problem = error ?? retrying.error;
  const jobs = data?.failingJobs.edges.map(({ node }) => node) ?? [];
  if (problem) return <Problem error={problem} />;
  if (jobs.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="failing-jobs">
      <h2 id="failing-jobs">
        <Trans>What the portal could not do</Trans>
      </h2>
      <ul className="usa-list">
        {jobs.map((job) => (
          <li key={job.id}>
            {DEEDS[job.task] ? t(DEEDS[job.task]!) : job.task}
            {job.dead && (
              <span className="usa-tag margin-left-1">
                <Trans>Given up</Trans>
              </span>
            )}{' '}
            <Button
              type="button"
              unstyled
              disabled={retrying.loading}
              onClick={() => void retry({ variables: { id: job.id } }).catch(() => undefined)}
            >
              <Trans>Try again now</Trans>
            </Button>
            <div className="quiet">
              <Trans>
                <Plural value={job.attempts} one="Attempted once" other="Attempted # times" />, last{' '}
                <Time at={job.failedAt} />: {job.lastError}
              </Trans>
            </div>
          </li>
        ))}
      </ul>
      {data?.failingJobs.pageInfo.hasNextPage && (
        <p className="quiet">
          <Trans>And more; these are the oldest.</Trans>
        </p>
      )}
    </section>
  );
}
