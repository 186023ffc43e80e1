import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { NavLink } from 'react-router';
import { graphql } from '../../graphql';

const MINE = graphql(/* GraphQL */ `
  query WorkspaceLinks {
    workspaces(first: 12) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** The way to the viewer’s workspaces. */
export function WorkspaceLinks({ canFind }: { canFind: boolean }) {
  const { data } = useQuery(MINE, { fetchPolicy: 'cache-and-network' });
  return (
    <ul className="side__list">
      {data?.workspaces.edges.map(({ node: { id, name } }) => (
        <li key={id}>
          <NavLink to={`/workspaces/${id}`} className="side__link" dir="auto" title={name}>
            {name}
          </NavLink>
        </li>
      ))}
      {data?.workspaces.pageInfo.hasNextPage && (
        <li>
          <NavLink to="/" end className="side__link">
            <Trans>All my workspaces</Trans>
          </NavLink>
        </li>
      )}
      {canFind && (
        <li>
          <NavLink to="/workspaces" end className="side__link">
            <Trans>Find a workspace</Trans>
          </NavLink>
        </li>
      )}
    </ul>
  );
}
