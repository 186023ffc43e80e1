import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Table, Tag } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { ACCOUNT_ROLES, ACCOUNT_STATES } from './labels';

const PEOPLE = graphql(/* GraphQL */ `
  query People($after: String) {
    people(first: 50, after: $after) {
      edges {
        node {
          id
          name
          email
          role
          state
          lastSignInAt
          can {
            validate
            disable
            reinstate
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
const VALIDATE = graphql(/* GraphQL */ `
  mutation ValidatePerson($id: ID!) {
    validatePerson(id: $id) {
      id
    }
  }
`);
const DISABLE = graphql(/* GraphQL */ `
  mutation DisablePerson($id: ID!) {
    disablePerson(id: $id) {
      id
    }
  }
`);
const REINSTATE = graphql(/* GraphQL */ `
  mutation ReinstatePerson($id: ID!) {
    reinstatePerson(id: $id) {
      id
    }
  }
`);

/** The people of the administrator's organization. */
export default function PeoplePage() {
  const { t } = useLingui();
  const { data, error, loading, refetch, fetchMore } = useQuery(PEOPLE, { fetchPolicy: 'cache-and-network' });
  const again = { refetchQueries: [PEOPLE] };
  const [validate, validating] = useMutation(VALIDATE, again);
  const [disable, disabling] = useMutation(DISABLE, again);
  const [reinstate, reinstating] = useMutation(REINSTATE, again);
  const problem = error ?? validating.error ?? disabling.error ?? reinstating.error;
  const act = (work: (options: { variables: { id: string } }) => Promise<unknown>, id: string) => {
    void work({ variables: { id } }).catch(() => undefined);
  };
  const more = () => {
    void fetchMore({
      variables: { after: data?.people.pageInfo.endCursor },
      updateQuery: appendPage('people'),
    });
  };
  return (
    <Page title={t`People`}>
      <div className="panel">
        <h1>
          <Trans>People of my organization</Trans>
        </h1>
        <p>
          <Trans>
            People who sign in for the first time await validation here. Disabling somebody ends their
            sessions at once.
          </Trans>
        </p>
        {problem && <Problem error={problem} retry={refetch} />}
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
                    <Trans>Role</Trans>
                  </th>
                  <th scope="col">
                    <Trans>State</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Last sign-in</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Action</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.people.edges.map(({ node: person }) => (
                  <tr key={person.id}>
                    <th scope="row">
                      {person.name}
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
                      {person.can.validate && (
                        <Button type="button" onClick={() => act(validate, person.id)}>
                          <Trans>
                            Let in<span className="usa-sr-only"> {person.name}</span>
                          </Trans>
                        </Button>
                      )}{' '}
                      {person.can.disable && (
                        <Button
                          type="button"
                          unstyled
                          className="danger"
                          onClick={() => act(disable, person.id)}
                        >
                          <Trans>
                            Disable<span className="usa-sr-only"> {person.name}</span>
                          </Trans>
                        </Button>
                      )}
                      {person.can.reinstate && (
                        <Button type="button" unstyled onClick={() => act(reinstate, person.id)}>
                          <Trans>
                            Reinstate<span className="usa-sr-only"> {person.name}</span>
                          </Trans>
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        )}
        <More has={data?.people.pageInfo.hasNextPage} loading={loading} onMore={more} />
      </div>
    </Page>
  );
}
