import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Select, Textarea, TextInput } from '@trussworks/react-uswds';
import { Label } from '../../ui/label';
import { graphql } from '../../graphql';
import type { DirectoryListing } from '../../graphql/graphql';
import { Problem } from '../../ui/problem';
import { SaveOrCancel } from '../../ui/save-or-cancel';
import { onSubmit } from '../../ui/submit';

const UPDATE = graphql(/* GraphQL */ `
  mutation UpdateWorkspace($input: UpdateWorkspaceInput!) {
    updateWorkspace(input: $input) {
      id
      name
      summary
      directory
    }
  }
`);

export interface WorkspaceValues {
  name: string;
  summary: string;
  directory: DirectoryListing;
}

interface Props {
  workspace: WorkspaceValues & { id: string };
  done: () => void;
}

export function WorkspaceForm({ workspace, done }: Props) {
  const [update, { error, loading }] = useMutation(UPDATE);
  const save = onSubmit(async (values) => {
    const input = { id: workspace.id, ...workspaceValues(values) };
    await update({ variables: { input } }).then(done, () => undefined);
  });
  return (
    <form onSubmit={save}>
      {error && <Problem error={error} />}
      <WorkspaceFields values={workspace} />
      <SaveOrCancel saving={loading} onCancel={done} />
    </form>
  );
}

export function workspaceValues({
  name = '',
  summary = '',
  directory,
}: Record<string, string>): WorkspaceValues {
  return { name, summary, directory: (directory ?? 'HIDDEN') as DirectoryListing };
}

export function WorkspaceFields({ values }: { values?: WorkspaceValues }) {
  const { t } = useLingui();
  return (
    <>
      <Label htmlFor="name">
        <Trans>Name</Trans>
      </Label>
      <TextInput
        id="name"
        name="name"
        type="text"
        required
        minLength={2}
        maxLength={120}
        defaultValue={values?.name}
        autoFocus
      />
      <Label htmlFor="summary" hint={t`what it is for`}>
        <Trans>Summary</Trans>
      </Label>
      <Textarea id="summary" name="summary" maxLength={2000} defaultValue={values?.summary} />
      <Label htmlFor="directory">
        <Trans>Who may find it and ask to join</Trans>
      </Label>
      <Select id="directory" name="directory" defaultValue={values?.directory ?? 'HIDDEN'}>
        <option value="HIDDEN">
          <Trans>Nobody: only members know that it exists</Trans>
        </option>
        <option value="ORGANIZATION">
          <Trans>People of my organization</Trans>
        </option>
        <option value="EVERYONE">
          <Trans>Everybody who is signed in</Trans>
        </option>
      </Select>
    </>
  );
}
