import { Trans } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { DocumentTable } from './document-table';

const LATEST = graphql(/* GraphQL */ `
  query LatestDocuments($after: String) {
    documents(first: 10, after: $after) {
      edges {
        node {
          ...DocumentLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What is new in all of the viewer's workspaces. */
export function LatestDocuments() {
  const { data, error, loading, refetch, fetchMore } = useQuery(LATEST, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  const documents = data?.documents;
  const more = () => {
    void fetchMore({
      variables: { after: documents?.pageInfo.endCursor },
      updateQuery: appendPage('documents'),
    });
  };
  return (
    <>
      <h2>
        <Trans>What is new</Trans>
      </h2>
      <div className="panel">
        {error && <Problem error={error} retry={refetch} />}
        {!documents && !error && <Loading />}
        {documents?.edges.length === 0 && (
          <p>
            <Trans>Nothing has been shared with you yet. It will appear here when it is.</Trans>
          </p>
        )}
        {documents && documents.edges.length > 0 && (
          <DocumentTable documents={documents.edges.map(({ node }) => node)} withWorkspace />
        )}
        <More has={documents?.pageInfo.hasNextPage} loading={loading} onMore={more} />
      </div>
    </>
  );
}
