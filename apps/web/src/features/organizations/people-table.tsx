import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Tag } from '@trussworks/react-uswds';
import { appendPage } from '../../ui/append-page';
import { Loading } from '../../ui/loading';
import { More } from '../../ui/more';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { ACCOUNT_ROLES, ACCOUNT_STATES } from './labels';
import { PEOPLE, type Person } from './people';
import { PersonActions } from './person-actions';

/** The people of an organization; one's own where none is named. */
export function PeopleTable({ organizationId }: { organizationId?: string }) {
  const { t } = useLingui();
  const { data, error, loading, refetch, fetchMore } = useQuery(PEOPLE, {
    variables: { organizationId },
    fetchPolicy: 'cache-and-network',
  });
  const more = () => {
    void fetchMore({
      variables: { after: data?.people.pageInfo.endCursor },
      updateQuery: appendPage('people'),
    });
  };
  const columns = [t`Name`, t`Role`, t`State`, t`Last sign-in`, t`Action`];
  if (!data) return error ? <Problem error={error} retry={refetch} /> : <Loading />;
  if (data.people.edges.length === 0)
    return (
      <p>
        <Trans>Nobody has signed in yet. Whoever does appears here.</Trans>
      </p>
    );
  return (
    <>
      {error && <Problem error={error} retry={refetch} />}
      <div className="table-frame">
        <Table bordered={false} className="stacked" fullWidth>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.people.edges.map(({ node }) => (
              <PersonRow key={node.id} person={node} />
            ))}
          </tbody>
        </Table>
      </div>
      <More has={data.people.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </>
  );
}

function PersonRow({ person }: { person: Person }) {
  const { t } = useLingui();
  return (
    <tr>
      <th scope="row">
        <bdi>{person.name}</bdi>
        <div className="quiet">{person.email ?? t`no verified address`}</div>
      </th>
      <td data-label={t`Role`}>{t(ACCOUNT_ROLES[person.role])}</td>
      <td data-label={t`State`}>
        <Tag>{t(ACCOUNT_STATES[person.state])}</Tag>
      </td>
      <td data-label={t`Last sign-in`}>
        {person.lastSignInAt ? <Time at={person.lastSignInAt} /> : t`never`}
      </td>
      <td>
        <PersonActions person={person} />
      </td>
    </tr>
  );
}
