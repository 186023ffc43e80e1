import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Select, Table, TextInput } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import type { WorkspaceRole } from '../../graphql/graphql';
import { useChoices } from '../../ui/labels';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';
import { WORKSPACE_ROLES } from './labels';

const MEMBERS = graphql(/* GraphQL */ `
  query Members($workspaceId: ID!, $after: String) {
    members(workspaceId: $workspaceId, first: 50, after: $after) {
      edges {
        node {
          id
          email
          role
          createdAt
          person {
            id
            name
          }
          organization {
            id
            shortName
          }
          can {
            changeRole
            remove
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
const ADD = graphql(/* GraphQL */ `
  mutation AddMember($input: AddMemberInput!) {
    addMember(input: $input) {
      id
    }
  }
`);
const CHANGE = graphql(/* GraphQL */ `
  mutation ChangeMemberRole($id: ID!, $role: WorkspaceRole!) {
    changeMemberRole(id: $id, role: $role) {
      id
      role
    }
  }
`);
const REMOVE = graphql(/* GraphQL */ `
  mutation RemoveMember($id: ID!) {
    removeMember(id: $id)
  }
`);

export function MembersPanel({ workspaceId, addMember }: { workspaceId: string; addMember: boolean }) {
  const { t } = useLingui();
  const { data, error, loading, refetch, fetchMore } = useQuery(MEMBERS, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  const roles = useChoices(WORKSPACE_ROLES);
  const [add, adding] = useMutation(ADD, { refetchQueries: [MEMBERS] });
  const [change, changing] = useMutation(CHANGE);
  const [remove, removing] = useMutation(REMOVE, { refetchQueries: [MEMBERS] });
  const problem = error ?? adding.error ?? changing.error ?? removing.error;
  const submit = onSubmit(async ({ email = '', role }, form) => {
    const input = { workspaceId, email, role: role as WorkspaceRole };
    await add({ variables: { input } }).then(
      () => {
        form.reset();
      },
      () => undefined,
    );
  });
  const more = () => {
    void fetchMore({
      variables: { after: data?.members.pageInfo.endCursor },
      updateQuery: appendPage('members'),
    });
  };
  return (
    <div className="panel">
      <h2>
        <Trans>Members</Trans>
      </h2>
      {problem && <Problem error={problem} retry={refetch} />}
      {addMember && (
        <form onSubmit={submit} className="row row--start">
          <div>
            <Label htmlFor="email">
              <Trans>E-mail address</Trans>
            </Label>
            <TextInput id="email" name="email" type="email" required />
          </div>
          <div>
            <Label htmlFor="role">
              <Trans>Role</Trans>
            </Label>
            <Select id="role" name="role" defaultValue="READER">
              {roles.map(([role, name]) => (
                <option key={role} value={role}>
                  {name}
                </option>
              ))}
            </Select>
          </div>
          <Button type="submit" disabled={adding.loading}>
            <Trans>Add member</Trans>
          </Button>
        </form>
      )}
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
                  <Trans>Organization</Trans>
                </th>
                <th scope="col">
                  <Trans>Role</Trans>
                </th>
                <th scope="col">
                  <Trans>Since</Trans>
                </th>
                <th scope="col">
                  <Trans>Action</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.members.edges.map(({ node: member }) => (
                <tr key={member.id}>
                  <th scope="row">
                    {member.person.name}
                    <div className="quiet">{member.email}</div>
                  </th>
                  <td data-label={t`Organization`}>{member.organization.shortName}</td>
                  <td data-label={t`Role`}>
                    {member.can.changeRole ? (
                      <Select
                        id={`role-${member.id}`}
                        name="role"
                        aria-label={t`Role of ${member.person.name}`}
                        value={member.role}
                        onChange={(event) =>
                          void change({
                            variables: { id: member.id, role: event.target.value as WorkspaceRole },
                          }).catch(() => undefined)
                        }
                      >
                        {roles.map(([role, name]) => (
                          <option key={role} value={role}>
                            {name}
                          </option>
                        ))}
                      </Select>
                    ) : (
                      t(WORKSPACE_ROLES[member.role])
                    )}
                  </td>
                  <td data-label={t`Since`}>
                    <Time at={member.createdAt} />
                  </td>
                  <td>
                    {member.can.remove && (
                      <Button
                        type="button"
                        unstyled
                        className="danger"
                        onClick={() => void remove({ variables: { id: member.id } }).catch(() => undefined)}
                      >
                        <Trans>
                          Remove<span className="usa-sr-only"> {member.person.name}</span>
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
      <More has={data?.members.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </div>
  );
}
