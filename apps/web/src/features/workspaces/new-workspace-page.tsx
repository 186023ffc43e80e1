import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { useNavigate } from 'react-router';
import { graphql } from '../../graphql';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { WorkspaceFields, workspaceValues } from './workspace-form';

const CREATE = graphql(/* GraphQL */ `
  mutation CreateWorkspace($input: CreateWorkspaceInput!) {
    createWorkspace(input: $input) {
      id
    }
  }
`);

export default function NewWorkspacePage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [create, { error, loading }] = useMutation(CREATE);
  const save = onSubmit(async (values) => {
    const made = await create({ variables: { input: workspaceValues(values) } }).catch(() => undefined);
    if (made?.data) await navigate(`/workspaces/${made.data.createWorkspace.id}`);
  });
  return (
    <Page title={t`New workspace`}>
      <div className="panel panel--narrow">
        <h1>
          <Trans>New workspace</Trans>
        </h1>
        <p>
          <Trans>
            You will be its owner. It belongs to your organization; you can let partners in by a sharing
            agreement.
          </Trans>
        </p>
        {error && <Problem error={error} />}
        <form onSubmit={save}>
          <WorkspaceFields />
          <Button type="submit" disabled={loading} className="margin-top-2">
            {loading ? t`Creating…` : t`Create workspace`}
          </Button>
        </form>
      </div>
    </Page>
  );
}
