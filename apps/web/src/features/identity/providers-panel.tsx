import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { NewProviderForm } from './new-provider-form';
import { ProviderItem } from './provider-item';
import { PROVIDERS } from './providers';
import { useViewer } from './viewer';

/** How the people of an organization sign in. */
export function ProvidersPanel({ organizationId }: { organizationId: string }) {
  const viewer = useViewer();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(PROVIDERS, {
    variables: { organizationId },
    fetchPolicy: 'cache-and-network',
  });
  const providers = data?.identityProviders.edges.map(({ node }) => node);
  return (
    <section className="panel" aria-labelledby="providers">
      <h2 id="providers">
        <Trans>How its people sign in</Trans>
      </h2>
      {error && <Problem error={error} retry={refetch} />}
      {!providers && !error && <Loading />}
      {providers?.length === 0 && (
        <p>
          <Trans>No provider is registered: nobody of this organization can sign in yet.</Trans>
        </p>
      )}
      {providers?.map((provider) => (
        <ProviderItem key={provider.id} provider={provider} />
      ))}
      {viewer.can.operate && !adding && (
        <Button type="button" outline className="margin-top-2" onClick={() => setAdding(true)}>
          <Trans>Register a provider</Trans>
        </Button>
      )}
      {adding && <NewProviderForm organizationId={organizationId} done={() => setAdding(false)} />}
    </section>
  );
}
