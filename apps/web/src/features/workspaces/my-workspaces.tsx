import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { Facts } from '../../ui/facts';
import { More } from '../../ui/more';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { useViewer } from '../identity';
import { WORKSPACE_ROLES } from './labels';

const MINE = graphql(/* GraphQL */ `
  query MyWorkspaces($after: String) {
    workspaces(first: 50, after: $after) {
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
        endCursor
      }
    }
  }
`);

/** The workspaces that the viewer is a member of. */
export function MyWorkspaces() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { data, error, loading, refetch, fetchMore } = useQuery(MINE, { fetchPolicy: 'cache-and-network' });
  const workspaces = data?.workspaces.edges.map(({ node }) => node) ?? [];
  const more = () => {
    void fetchMore({
      variables: { after: data?.workspaces.pageInfo.endCursor },
      updateQuery: appendPage('workspaces'),
    });
  };
  return (
    <>
      {!viewer.responder && (
        <h2>
          <Trans>My workspaces</Trans>
        </h2>
      )}
      {error && <Problem error={error} retry={refetch} />}
      {!data && !error && <Loading />}
      {data && workspaces.length === 0 && !viewer.responder && (
        <div className="panel">
          <p>
            <Trans>You are not a member of a workspace yet.</Trans>
          </p>
          <p>
            <Trans>
              <Link to="/workspaces">Find one and ask to join</Link>, or{' '}
              <Link to="/workspaces/new">create one</Link> and invite others.
            </Trans>
          </p>
        </div>
      )}
      <ul className="cards">
        {workspaces.map((workspace) => (
          <li key={workspace.id} className="card">
            <h3 dir="auto">
              <Link to={`/workspaces/${workspace.id}`}>{workspace.name}</Link>
            </h3>
            <p dir="auto">{workspace.summary}</p>
            <p className="quiet">
              <Facts of={[workspace.organization.shortName, t(WORKSPACE_ROLES[workspace.role])]} />
            </p>
          </li>
        ))}
      </ul>
      <More has={data?.workspaces.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </>
  );
}
