import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { CheckProviderQuery } from '../../graphql/graphql';
import { client } from '../../portal/client';
import { Field } from '../../ui/field';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Findings } from './findings';
import { ProviderFields, providerValues } from './provider-fields';
import { PROVIDERS } from './providers';

const CHECK = graphql(/* GraphQL */ `
  query CheckProvider($input: CheckIdentityProviderInput!) {
    checkIdentityProvider(input: $input) {
      code
      subject
      found
    }
  }
`);
const CREATE = graphql(/* GraphQL */ `
  mutation CreateProvider($input: CreateIdentityProviderInput!) {
    createIdentityProvider(input: $input) {
      id
    }
  }
`);

type Found = CheckProviderQuery['checkIdentityProvider'];

/** Registers a provider: it is asked first, and what is wrong is told with what mends it. */
export function NewProviderForm({ organizationId, done }: { organizationId: string; done: () => void }) {
  const { t } = useLingui();
  const [create, { error }] = useMutation(CREATE, { refetchQueries: [PROVIDERS] });
  const [findings, setFindings] = useState<Found | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const register = async ({ issuer = '', clientId = '', ...rest }: Record<string, string>) => {
    const input = {
      organizationId,
      issuer: issuer.trim(),
      clientId: clientId.trim(),
      ...providerValues(rest),
    };
    const { endpointHosts, clientAuthentication } = input;
    const checked = await client.query({
      query: CHECK,
      variables: { input: { issuer: input.issuer, endpointHosts, clientAuthentication } },
      fetchPolicy: 'no-cache',
    });
    const found = checked.data?.checkIdentityProvider ?? [];
    setFindings(found);
    // Once told, whoever knows better goes on.
    if (found.length && !(findings && sameFindings(findings, found))) return;
    await create({ variables: { input } }).then(done);
  };
  const submit = onSubmit((values) => {
    setBusy(true);
    setProblem(null);
    void register(values)
      .catch(setProblem)
      .finally(() => setBusy(false));
  });
  return (
    <form onSubmit={submit} aria-label={t`Register a provider`}>
      <Field name="issuer" label={t`Issuer`} hint={t`to the letter`} type="url" required maxLength={500} />
      <Field name="clientId" label={t`Client id of the portal there`} required maxLength={200} />
      <ProviderFields />
      {(error ?? problem) !== null && <Problem error={error ?? problem} />}
      {findings && <Findings of={findings} />}
      <p className="row row--start">
        <Button type="submit" disabled={busy}>
          {busy
            ? t`Asking the provider…`
            : findings?.length
              ? t`Check again, and register all the same`
              : t`Check and register`}
        </Button>
        <Button type="button" unstyled onClick={done}>
          <Trans>Cancel</Trans>
        </Button>
      </p>
    </form>
  );
}

const sameFindings = (one: Found, other: Found) =>
  JSON.stringify(one.map(whatOf)) === JSON.stringify(other.map(whatOf));

/** A clock is off by other seconds each time. */
const whatOf = ({ code, subject, found }: Found[number]) =>
  code === 'CLOCK' ? [code] : [code, subject, found];
