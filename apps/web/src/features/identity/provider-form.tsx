import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
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
  const { t } = useLingui();
  const [update, { error, loading }] = useMutation(UPDATE, { refetchQueries: [PROVIDERS] });
  const submit = onSubmit(async (values) => {
    const input = { id: provider.id, ...providerValues(values) };
    await update({ variables: { input } }).then(done, () => undefined);
  });
  return (
    <form onSubmit={submit}>
      {error && <Problem error={error} />}
      <ProviderFields provider={provider} />
      <p className="row row--start">
        <Button type="submit" disabled={loading}>
          {loading ? t`Saving…` : t`Save`}
        </Button>
        <Button type="button" unstyled onClick={done}>
          <Trans>Cancel</Trans>
        </Button>
      </p>
    </form>
  );
}
