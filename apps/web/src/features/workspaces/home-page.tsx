import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/problem';
import { DocumentTable } from '../documents/document-table';
import { ActiveIncidents } from '../incidents/active-incidents';
import { FailingJobs } from '../jobs/failing-jobs';
import { SurgeReviews } from '../surge/surge-reviews';
import { useViewer } from '../identity/viewer';
import { words } from '../../ui/format';

const HOME = graphql(/* GraphQL */ `
  query Home {
    workspaces(first: 100) {
      edges {
        node {
          id
          name
          summary
          role
          organization {
            id
            shortName
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
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

/** My workspaces, and what is new in them. */
export default function HomePage() {
  const viewer = useViewer();
  const home = useQuery(HOME, { fetchPolicy: 'cache-and-network' });
  const latest = useQuery(LATEST, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const workspaces = home.data?.workspaces.edges.map(({ node }) => node) ?? [];
  const documents = latest.data?.documents;
  const more = () => {
    void latest.fetchMore({
      variables: { after: documents?.pageInfo.endCursor },
      updateQuery: appendPage('documents'),
    });
  };
  return (
    <Page title="Home">
      <div className="row">
        <h1>Hello, {viewer.name}</h1>
        {viewer.can.createWorkspace && (
          <Link className="usa-button" to="/workspaces/new">
            New workspace
          </Link>
        )}
      </div>
      {viewer.can.operate && <FailingJobs />}
      {viewer.can.operate && <SurgeReviews />}
      <ActiveIncidents />
      {!viewer.responder && <h2>My workspaces</h2>}
      {home.error && <Problem error={home.error} retry={home.refetch} />}
      {!home.data && !home.error && <Loading what="workspaces" />}
      {home.data && workspaces.length === 0 && !viewer.responder && (
        <div className="panel">
          <p>You are not a member of a workspace yet.</p>
          <p>
            <Link to="/workspaces">Find one and ask to join</Link>, or{' '}
            <Link to="/workspaces/new">create one</Link> and invite others.
          </p>
        </div>
      )}
      <ul className="cards">
        {workspaces.map((workspace) => (
          <li key={workspace.id} className="card">
            <h3>
              <Link to={`/workspaces/${workspace.id}`}>{workspace.name}</Link>
            </h3>
            <p>{workspace.summary}</p>
            <p className="quiet">
              {workspace.organization.shortName} · you are {words(workspace.role).toLowerCase()}
            </p>
          </li>
        ))}
      </ul>
      <h2>What is new</h2>
      <div className="panel">
        {latest.error && <Problem error={latest.error} retry={latest.refetch} />}
        {!documents && !latest.error && <Loading what="documents" />}
        {documents?.edges.length === 0 && (
          <p>Nothing has been shared with you yet. It will appear here when it is.</p>
        )}
        {documents && documents.edges.length > 0 && (
          <DocumentTable documents={documents.edges.map(({ node }) => node)} withWorkspace />
        )}
        <More has={documents?.pageInfo.hasNextPage} loading={latest.loading} onMore={more} />
      </div>
    </Page>
  );
}
