import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '@trussworks/react-uswds';
import { useId } from 'react';
import type { ClientAuthentication, FirstSignIn } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { useChoices } from '../../ui/labels';
import { CLIENT_AUTHENTICATIONS, FIRST_SIGN_INS } from './labels';
import type { Provider } from './providers';

/** What can be changed of a provider, too. */
export function ProviderFields({ provider }: { provider?: Provider }) {
  const { t } = useLingui();
  const id = useId();
  const ways = useChoices(CLIENT_AUTHENTICATIONS);
  const firsts = useChoices(FIRST_SIGN_INS);
  return (
    <>
      <Field
        name="providerName"
        label={t`Name`}
        hint={t`as people see it where there is a choice`}
        required
        minLength={2}
        maxLength={100}
        defaultValue={provider?.name}
      />
      <Choice
        name="clientAuthentication"
        label={t`How the portal shows who it is`}
        options={ways}
        defaultValue={provider?.clientAuthentication ?? 'PRIVATE_KEY_JWT'}
      />
      <Field
        name="clientSecret"
        label={t`Secret`}
        hint={
          provider
            ? t`only a new one; the one before is tried until the new one works`
            : t`where it is shown with one`
        }
        type="password"
        autoComplete="off"
        minLength={8}
        maxLength={500}
      />
      <Choice
        name="firstSignIn"
        label={t`Who signs in for the first time`}
        options={firsts}
        defaultValue={provider?.firstSignIn ?? 'PENDING'}
      />
      <details className="margin-top-2">
        <summary>
          <Trans>What some providers need</Trans>
        </summary>
        <Field
          name="endpointHosts"
          label={t`Hosts of its endpoints besides the issuer’s`}
          hint={t`with spaces between`}
          defaultValue={provider?.endpointHosts.join(' ')}
        />
        <Field
          name="scopes"
          label={t`Scopes`}
          defaultValue={(provider?.scopes ?? ['openid', 'profile', 'email']).join(' ')}
        />
        <Field
          name="requiredAcr"
          label={t`One of these acr values`}
          defaultValue={provider?.requiredAcr.join(' ')}
        />
        <Field
          name="requiredAmr"
          label={t`All of these amr values`}
          defaultValue={provider?.requiredAmr.join(' ')}
        />
        <Checkbox
          id={id}
          name="trustsAddresses"
          value="yes"
          label={t`Addresses count although it does not say that they are verified (Entra ID)`}
          defaultChecked={provider?.trustsAddresses ?? false}
        />
      </details>
    </>
  );
}

const listOf = (text = '') => text.split(/\s+/).filter(Boolean);

export function providerValues(values: Record<string, string>) {
  return {
    name: values['providerName'] ?? '',
    clientAuthentication: values['clientAuthentication'] as ClientAuthentication,
    clientSecret: values['clientSecret'] || null,
    firstSignIn: values['firstSignIn'] as FirstSignIn,
    endpointHosts: listOf(values['endpointHosts']),
    scopes: listOf(values['scopes']),
    requiredAcr: listOf(values['requiredAcr']),
    requiredAmr: listOf(values['requiredAmr']),
    trustsAddresses: values['trustsAddresses'] !== undefined,
  };
}
