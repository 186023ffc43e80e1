import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Button, Label, Table, Tag, TextInput } from '@trussworks/react-uswds';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { useViewer } from '../identity';
import { NIPP_SECTORS, ORGANIZATION_KINDS } from './labels';

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
  const { t } = useLingui();
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
    <Page title={t`Organizations`}>
      <div className="panel">
        <div className="row">
          <h1>
            <Trans>Organizations</Trans>
          </h1>
          {viewer.can.operate && (
            <Link className="usa-button" to="/organizations/new">
              <Trans>Register an organization</Trans>
            </Link>
          )}
        </div>
        <form className="row row--start" role="search" action="/search">
          <input type="hidden" name="kind" value="organization" />
          <div className="grow">
            <Label htmlFor="find">
              <Trans>Find an organization by its name</Trans>
            </Label>
            <TextInput id="find" name="text" type="search" dir="auto" maxLength={400} required />
          </div>
          <Button type="submit" outline>
            <Trans>Search</Trans>
          </Button>
        </form>
        {error && <Problem error={error} retry={refetch} />}
        {!data && !error && <Loading />}
        {data && (
          <div className="table-frame">
            <Table bordered={false} className="stacked" fullWidth>
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Name</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Kind</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Country</Trans>
                  </th>
                  <th scope="col">
                    <Trans>State or region</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Sector</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.organizations.edges.map(({ node }) => (
                  <tr key={node.id}>
                    <th scope="row">
                      <Link to={`/organizations/${node.id}`}>
                        <bdi>{node.name}</bdi>
                      </Link>{' '}
                      {node.id === viewer.organization.id && (
                        <Tag>
                          <Trans>Mine</Trans>
                        </Tag>
                      )}{' '}
                      {node.state === 'SUSPENDED' && (
                        <Tag>
                          <Trans>Suspended</Trans>
                        </Tag>
                      )}
                    </th>
                    <td data-label={t`Kind`}>{t(ORGANIZATION_KINDS[node.kind])}</td>
                    <td data-label={t`Country`}>{node.country}</td>
                    <td data-label={t`State or region`}>{node.region ?? '–'}</td>
                    <td data-label={t`Sector`}>{node.nippSector ? t(NIPP_SECTORS[node.nippSector]) : '–'}</td>
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
