import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';

const DIRECTORY = graphql(/* GraphQL */ `
  query WorkspaceDirectory($after: String) {
    workspaceDirectory(first: 50, after: $after) {
      edges {
        node {
          id
          name
          summary
          openRequestId
          organization {
            id
            name
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
const ASK = graphql(/* GraphQL */ `
  mutation RequestToJoin($input: RequestToJoinInput!) {
    requestToJoin(input: $input) {
      id
    }
  }
`);
const WITHDRAW = graphql(/* GraphQL */ `
  mutation WithdrawJoinRequest($id: ID!) {
    withdrawJoinRequest(id: $id) {
      id
    }
  }
`);

/** Workspaces that one may ask to join. */
export default function WorkspaceDirectoryPage() {
  const { t } = useLingui();
  const [asking, setAsking] = useState<string | null>(null);
  const { data, error, loading, refetch, fetchMore } = useQuery(DIRECTORY, {
    fetchPolicy: 'cache-and-network',
  });
  const [ask, asked] = useMutation(ASK, { refetchQueries: [DIRECTORY] });
  const [withdraw, withdrawn] = useMutation(WITHDRAW, { refetchQueries: [DIRECTORY] });
  const listed = data?.workspaceDirectory.edges.map(({ node }) => node) ?? [];
  const problem = error ?? asked.error ?? withdrawn.error;
  const submit = (workspaceId: string) =>
    onSubmit(async ({ reason = '' }) => {
      await ask({ variables: { input: { workspaceId, reason } } }).then(
        () => setAsking(null),
        () => undefined,
      );
    });
  const more = () => {
    void fetchMore({
      variables: { after: data?.workspaceDirectory.pageInfo.endCursor },
      updateQuery: appendPage('workspaceDirectory'),
    });
  };
  return (
    <Page title={t`Find a workspace`}>
      <h1>
        <Trans>Find a workspace</Trans>
      </h1>
      <p>
        <Trans>
          These workspaces let you ask to join. Others are known to their members only; a manager can add you.
        </Trans>
      </p>
      {problem && <Problem error={problem} retry={refetch} />}
      {!data && !error && <Loading />}
      {data && listed.length === 0 && (
        <div className="panel">
          <p>
            <Trans>No other workspace is listed for you at the moment.</Trans>
          </p>
        </div>
      )}
      <ul className="cards">
        {listed.map((workspace) => (
          <li key={workspace.id} className="card">
            <h2 dir="auto">{workspace.name}</h2>
            <p dir="auto">{workspace.summary}</p>
            <p className="quiet">{workspace.organization.name}</p>
            {workspace.openRequestId ? (
              <p>
                <Trans>You have asked to join. Receipt {workspace.openRequestId.slice(-8)}.</Trans>{' '}
                <Button
                  type="button"
                  unstyled
                  onClick={() =>
                    void withdraw({ variables: { id: workspace.openRequestId! } }).catch(() => undefined)
                  }
                >
                  <Trans>Withdraw</Trans>
                </Button>
              </p>
            ) : asking === workspace.id ? (
              <form onSubmit={submit(workspace.id)}>
                <Label htmlFor="reason">
                  <Trans>Why do you ask?</Trans>
                </Label>
                <TextInput
                  id="reason"
                  name="reason"
                  type="text"
                  required
                  minLength={3}
                  maxLength={1000}
                  autoFocus
                />
                <Button type="submit" disabled={asked.loading} className="margin-top-1">
                  <Trans>Send</Trans>
                </Button>
              </form>
            ) : (
              <Button type="button" outline onClick={() => setAsking(workspace.id)}>
                <Trans>
                  Ask to join<span className="usa-sr-only"> {workspace.name}</span>
                </Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <More has={data?.workspaceDirectory.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </Page>
  );
}
