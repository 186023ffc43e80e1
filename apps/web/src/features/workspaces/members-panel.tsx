import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Select, Table, TextInput } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import type { WorkspaceRole } from '../../graphql/graphql';
import { words } from '../../ui/format';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Loading, Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';

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
const ROLES: WorkspaceRole[] = ['READER', 'CONTRIBUTOR', 'MANAGER', 'OWNER'];

export function MembersPanel({ workspaceId, addMember }: { workspaceId: string; addMember: boolean }) {
  const { data, error, loading, refetch, fetchMore } = useQuery(MEMBERS, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
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
      <h2>Members</h2>
      {problem && <Problem error={problem} retry={refetch} />}
      {addMember && (
        <form onSubmit={submit} className="row row--start">
          <div>
            <Label htmlFor="email">E-mail address</Label>
            <TextInput id="email" name="email" type="email" required />
          </div>
          <div>
            <Label htmlFor="role">Role</Label>
            <Select id="role" name="role" defaultValue="READER">
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {words(role)}
                </option>
              ))}
            </Select>
          </div>
          <Button type="submit" disabled={adding.loading}>
            Add member
          </Button>
        </form>
      )}
      {!data && !error && <Loading what="members" />}
      {data && (
        <div className="table-frame">
          <Table bordered={false} className="stacked" fullWidth>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Organization</th>
                <th scope="col">Role</th>
                <th scope="col">Since</th>
                <th scope="col">Action</th>
              </tr>
            </thead>
            <tbody>
              {data.members.edges.map(({ node: member }) => (
                <tr key={member.id}>
                  <th scope="row">
                    {member.person.name}
                    <div className="quiet">{member.email}</div>
                  </th>
                  <td data-label="Organization">{member.organization.shortName}</td>
                  <td data-label="Role">
                    {member.can.changeRole ? (
                      <Select
                        id={`role-${member.id}`}
                        name="role"
                        aria-label={`Role of ${member.person.name}`}
                        value={member.role}
                        onChange={(event) =>
                          void change({
                            variables: { id: member.id, role: event.target.value as WorkspaceRole },
                          }).catch(() => undefined)
                        }
                      >
                        {ROLES.map((role) => (
                          <option key={role} value={role}>
                            {words(role)}
                          </option>
                        ))}
                      </Select>
                    ) : (
                      words(member.role)
                    )}
                  </td>
                  <td data-label="Since">
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
                        Remove<span className="usa-sr-only"> {member.person.name}</span>
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
