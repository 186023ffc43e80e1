import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Label, Tag, TextInput } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { AskFirst } from '../../ui/ask-first';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { PROVIDERS, type Provider } from './providers';

const ADD = graphql(/* GraphQL */ `
  mutation AddEmailDomain($input: AddEmailDomainInput!) {
    addEmailDomain(input: $input) {
      id
    }
  }
`);
const VERIFY = graphql(/* GraphQL */ `
  mutation VerifyEmailDomain($id: ID!) {
    verifyEmailDomain(id: $id) {
      id
    }
  }
`);

/** The e-mail domains whose people are sent to a provider; each routes when somebody has said that the organization holds it. */
export function ProviderDomains({ provider: { id, domains, can } }: { provider: Provider }) {
  const { t } = useLingui();
  const again = { refetchQueries: [PROVIDERS] };
  const [add, { error, loading }] = useMutation(ADD, again);
  const [verify] = useMutation(VERIFY, again);
  const submit = onSubmit(async ({ domain = '' }, form) => {
    const input = { identityProviderId: id, domain: domain.trim().toLowerCase() };
    await add({ variables: { input } }).then(
      () => form.reset(),
      () => undefined,
    );
  });
  return (
    <>
      <h4>
        <Trans>E-mail domains</Trans>
      </h4>
      {domains.length === 0 && (
        <p>
          <Trans>None yet. By the domain of their address people are led to their provider.</Trans>
        </p>
      )}
      <ul className="usa-list">
        {domains.map(({ id: domainId, domain, verifiedAt }) => (
          <li key={domainId}>
            <bdi>{domain}</bdi> <Tag>{verifiedAt ? t`verified` : t`not verified`}</Tag>{' '}
            {!verifiedAt && can.addDomain && (
              <AskFirst
                unstyled
                text={t`Verify ${domain}`}
                title={t`Does the organization hold ${domain}?`}
                confirm={t`It holds it`}
                act={() => verify({ variables: { id: domainId } })}
              >
                <p>
                  <Trans>
                    From then on everybody with such an address is led to this provider, and the addresses
                    that it tells count. Make sure by another way than this portal.
                  </Trans>
                </p>
              </AskFirst>
            )}
          </li>
        ))}
      </ul>
      {can.addDomain && (
        <form className="row row--start" onSubmit={submit}>
          {error && <Problem error={error} />}
          <div>
            <Label htmlFor={`domain-${id}`}>
              <Trans>Domain</Trans>
            </Label>
            <TextInput id={`domain-${id}`} name="domain" type="text" required minLength={3} maxLength={253} />
          </div>
          <Button type="submit" outline disabled={loading}>
            <Trans>Add</Trans>
          </Button>
        </form>
      )}
    </>
  );
}
