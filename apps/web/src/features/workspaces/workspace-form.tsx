import { useMutation } from '@apollo/client/react';
import { Button, Label, Select, Textarea, TextInput } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import type { DirectoryListing } from '../../graphql/graphql';
import { Problem } from '../../ui/problem';
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
      <div className="row row--start margin-top-2">
        <Button type="submit" disabled={loading}>
          {loading ? 'Saving…' : 'Save'}
        </Button>
        <Button type="button" unstyled onClick={done}>
          Cancel
        </Button>
      </div>
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
  return (
    <>
      <Label htmlFor="name">Name</Label>
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
      <Label htmlFor="summary" hint=" (what it is for)">
        Summary
      </Label>
      <Textarea id="summary" name="summary" maxLength={2000} defaultValue={values?.summary} />
      <Label htmlFor="directory">Who may find it and ask to join</Label>
      <Select id="directory" name="directory" defaultValue={values?.directory ?? 'HIDDEN'}>
        <option value="HIDDEN">Nobody: only members know that it exists</option>
        <option value="ORGANIZATION">People of my organization</option>
        <option value="EVERYONE">Everybody who is signed in</option>
      </Select>
    </>
  );
}
