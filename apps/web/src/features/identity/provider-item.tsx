import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Tag } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { AskFirst } from '../../ui/ask-first';
import { CopyText } from '../../ui/copy-text';
import { Facts } from '../../ui/facts';
import { CLIENT_AUTHENTICATIONS, FIRST_SIGN_INS } from './labels';
import { ProviderDomains } from './provider-domains';
import { ProviderForm } from './provider-form';
import { PROVIDERS, type Provider } from './providers';

const DISABLE = graphql(/* GraphQL */ `
  mutation DisableProvider($id: ID!) {
    disableIdentityProvider(id: $id) {
      id
    }
  }
`);
const ENABLE = graphql(/* GraphQL */ `
  mutation EnableProvider($id: ID!) {
    enableIdentityProvider(id: $id) {
      id
    }
  }
`);

/** A provider: what it is, what is registered there, and for whom it speaks. */
export function ProviderItem({ provider }: { provider: Provider }) {
  const { t } = useLingui();
  const [editing, setEditing] = useState(false);
  const { clientAuthentication, firstSignIn, issuer, clientId } = provider;
  return (
    <article className="provider" aria-label={provider.name}>
      <div className="row">
        <h3 dir="auto">
          {provider.name}{' '}
          {provider.state === 'DISABLED' && (
            <Tag>
              <Trans>Disabled</Trans>
            </Tag>
          )}
        </h3>
        <ProviderActions provider={provider} onEdit={() => setEditing(!editing)} />
      </div>
      <p className="quiet">
        <Facts
          of={[
            <bdi key="issuer">{issuer}</bdi>,
            t`client id ${clientId}`,
            t(CLIENT_AUTHENTICATIONS[clientAuthentication]),
            t`who is new ${t(FIRST_SIGN_INS[firstSignIn])}`,
          ]}
        />
      </p>
      {editing && <ProviderForm provider={provider} done={() => setEditing(false)} />}
      <p>
        <Trans>Its administrators register these addresses there:</Trans>
      </p>
      <dl className="facts">
        <dt>
          <Trans>Redirect address</Trans>
        </dt>
        <dd>
          <CopyText text={provider.redirectUri} />
        </dd>
        <dt>
          <Trans>Back-channel logout</Trans>
        </dt>
        <dd>
          <CopyText text={provider.backChannelLogoutUri} />
        </dd>
        {clientAuthentication === 'PRIVATE_KEY_JWT' && (
          <>
            <dt>
              <Trans>Keys of the portal</Trans>
            </dt>
            <dd>
              <CopyText text={`${location.origin}/auth/jwks`} />
            </dd>
          </>
        )}
      </dl>
      <ProviderDomains provider={provider} />
    </article>
  );
}

function ProviderActions({
  provider: { id, name, can },
  onEdit,
}: {
  provider: Provider;
  onEdit: () => void;
}) {
  const { t } = useLingui();
  const again = { variables: { id }, refetchQueries: [PROVIDERS] };
  const [disable] = useMutation(DISABLE, again);
  const [enable] = useMutation(ENABLE, again);
  return (
    <p className="row row--start">
      {can.update && (
        <Button type="button" unstyled onClick={onEdit}>
          <Trans>
            Edit<span className="usa-sr-only"> {name}</span>
          </Trans>
        </Button>
      )}
      {can.disable && (
        <AskFirst
          unstyled
          className="danger"
          text={t`Disable`}
          title={t`Disable ${name}?`}
          confirm={t`Disable`}
          act={disable}
        >
          <p>
            <Trans>
              It signs nobody in any more, and everybody who has signed in by it is signed out at once.
            </Trans>
          </p>
        </AskFirst>
      )}
      {can.enable && (
        <AskFirst unstyled text={t`Enable`} title={t`Enable ${name}?`} confirm={t`Enable`} act={enable}>
          <p>
            <Trans>Its people can sign in again.</Trans>
          </p>
        </AskFirst>
      )}
    </p>
  );
}
