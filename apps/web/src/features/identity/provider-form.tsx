import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { SaveOrCancel } from '../../ui/save-or-cancel';
import { onSubmit } from '../../ui/submit';
import { ProviderFields, providerValues } from './provider-fields';
import { PROVIDERS, type Provider } from './providers';

const UPDATE = graphql(/* GraphQL */ `
  mutation UpdateProvider($input: UpdateIdentityProviderInput!) {
    updateIdentityProvider(input: $input) {
      id
    }
  }
`);

/** Changes a provider; its accounts and domains stay. */
export function ProviderForm({ provider, done }: { provider: Provider; done: () => void }) {
  const [update, { error, loading }] = useMutation(UPDATE, { refetchQueries: [PROVIDERS] });
  const submit = onSubmit(async (values) => {
    const input = { id: provider.id, ...providerValues(values) };
    await update({ variables: { input } }).then(done, () => undefined);
  });
  return (
    <form onSubmit={submit}>
      {error && <Problem error={error} />}
      <ProviderFields provider={provider} />
      <SaveOrCancel saving={loading} onCancel={done} />
    </form>
  );
}
