import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { SaveOrCancel } from '../../ui/save-or-cancel';
import { onSubmit } from '../../ui/submit';
import { OrganizationFields, organizationValues } from './organization-fields';
import type { Organization } from './organization';

const UPDATE = graphql(/* GraphQL */ `
  mutation UpdateOrganization($input: UpdateOrganizationInput!) {
    updateOrganization(input: $input) {
      id
      name
      shortName
      region
      nippSector
      listed
    }
  }
`);

export function OrganizationForm({ organization, done }: { organization: Organization; done: () => void }) {
  const [update, { error, loading }] = useMutation(UPDATE);
  const submit = onSubmit(async (values) => {
    const input = { id: organization.id, ...organizationValues(values) };
    await update({ variables: { input } }).then(done, () => undefined);
  });
  return (
    <form onSubmit={submit}>
      {error && <Problem error={error} />}
      <OrganizationFields values={organization} />
      <SaveOrCancel saving={loading} onCancel={done} />
    </form>
  );
}
