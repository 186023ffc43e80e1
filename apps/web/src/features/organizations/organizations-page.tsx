import { useQuery } from '@apollo/client/react';
import { Table, Tag } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { words } from '../../ui/format';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/problem';
import { useViewer } from '../identity/viewer';

const ORGANIZATIONS = graphql(/* GraphQL */ `
  query Organizations($after: String) {
    organizations(first: 50, after: $after) {
      edges {
        node {
          id
          name
          shortName
          kind
          country
          region
          nippSector
          state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export default function OrganizationsPage() {
  const viewer = useViewer();
  const { data, error, loading, refetch, fetchMore } = useQuery(ORGANIZATIONS, {
    fetchPolicy: 'cache-and-network',
  });
  const more = () => {
    void fetchMore({
      variables: { after: data?.organizations.pageInfo.endCursor },
      updateQuery: appendPage('organizations'),
    });
  };
  return (
    <Page title="Organizations">
      <div className="panel">
        <h1>Organizations</h1>
        {error && <Problem error={error} retry={refetch} />}
        {!data && !error && <Loading what="organizations" />}
        {data && (
          <div className="table-frame">
            <Table bordered={false} className="stacked" fullWidth>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Kind</th>
                  <th scope="col">Country</th>
                  <th scope="col">State or region</th>
                  <th scope="col">Sector</th>
                </tr>
              </thead>
              <tbody>
                {data.organizations.edges.map(({ node }) => (
                  <tr key={node.id}>
                    <th scope="row">
                      {node.name} {node.id === viewer.organization.id && <Tag>Mine</Tag>}{' '}
                      {node.state === 'SUSPENDED' && <Tag>Suspended</Tag>}
                    </th>
                    <td data-label="Kind">{words(node.kind)}</td>
                    <td data-label="Country">{node.country}</td>
                    <td data-label="Region">{node.region ?? '–'}</td>
                    <td data-label="Sector">{node.nippSector ? words(node.nippSector) : '–'}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        )}
        <More has={data?.organizations.pageInfo.hasNextPage} loading={loading} onMore={more} />
      </div>
    </Page>
  );
}
