import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Tag, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { NippSector } from '../../graphql/graphql';
import { appendPage } from '../../ui/append-page';
import { Choice } from '../../ui/choice';
import { Facts } from '../../ui/facts';
import { useChoices } from '../../ui/labels';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { ACCOUNT_STATES, NIPP_SECTORS, useCandidates } from '../organizations';

const RESPONDERS = graphql(/* GraphQL */ `
  query Responders($nippSectors: [NippSector!]!, $after: String) {
    responders(first: 50, after: $after, nippSectors: $nippSectors) {
      edges {
        node {
          id
          name
          email
          nippSector
          region
          organization {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const TO_VET = graphql(/* GraphQL */ `
  query PeopleToVet($organizationId: ID!, $after: String) {
    people(organizationId: $organizationId, first: 50, after: $after) {
      edges {
        node {
          id
          name
          email
          state
          can {
            vet
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const VET = graphql(/* GraphQL */ `
  mutation VetResponder($input: VetResponderInput!) {
    vetResponder(input: $input) {
      id
      state
    }
  }
`);

/** Dormant responders, and whom to vet as one. */
export default function RespondersPage() {
  const { t } = useLingui();
  const sectors = useChoices(NIPP_SECTORS);
  const [sector, setSector] = useState<NippSector | ''>('');
  const { data, error, loading, refetch, fetchMore } = useQuery(RESPONDERS, {
    variables: { nippSectors: sector ? [sector] : [] },
    fetchPolicy: 'cache-and-network',
  });
  const responders = data?.responders.edges.map(({ node }) => node) ?? [];
  const more = () => {
    void fetchMore({
      variables: { after: data?.responders.pageInfo.endCursor },
      updateQuery: appendPage('responders'),
    });
  };
  return (
    <Page title={t`Responders`}>
      <section className="panel">
        <h1>
          <Trans>Responders</Trans>
        </h1>
        <p>
          <Trans>
            People of critical infrastructure who were vetted. They have no access in ordinary times; in a
            room, under People, they are let in by sector and state.
          </Trans>
        </p>
        <Choice
          name="sector"
          label={t`Sector`}
          options={[['', t`All sectors`], ...sectors]}
          value={sector}
          onChange={setSector}
        />
        {error && <Problem error={error} retry={refetch} />}
        {!data && !error && <Loading />}
        {data && responders.length === 0 && (
          <p>
            <Trans>Nobody has been vetted here yet.</Trans>
          </p>
        )}
        <ul className="usa-list">
          {responders.map((one) => (
            <li key={one.id}>
              <strong>{one.name}</strong> {one.organization.name}{' '}
              <span className="quiet">
                <Facts
                  of={[
                    `${t(NIPP_SECTORS[one.nippSector])}, ${one.region}`,
                    one.email ?? t`no verified address`,
                  ]}
                />
              </span>
            </li>
          ))}
        </ul>
        <More has={data?.responders.pageInfo.hasNextPage} loading={loading} onMore={more} />
      </section>
      <ToVet />
    </Page>
  );
}

function ToVet() {
  const { t } = useLingui();
  const candidates = useCandidates();
  const sectors = useChoices(NIPP_SECTORS);
  const [organizationId, setOrganizationId] = useState('');
  const { data, error, loading, fetchMore } = useQuery(TO_VET, {
    variables: { organizationId },
    skip: !organizationId,
    fetchPolicy: 'cache-and-network',
  });
  const [vet, vetting] = useMutation(VET, { refetchQueries: [TO_VET, RESPONDERS] });
  const people = data?.people.edges.map(({ node }) => node).filter(({ can }) => can.vet) ?? [];
  const submit = onSubmit(async ({ personId = '', nippSector = '', region = '' }) => {
    const input = { personId, nippSector: nippSector as NippSector, region };
    await vet({ variables: { input } }).catch(() => undefined);
  });
  const more = () => {
    void fetchMore({
      variables: { after: data?.people.pageInfo.endCursor },
      updateQuery: appendPage('people'),
    });
  };
  return (
    <section className="panel" aria-labelledby="vet">
      <h2 id="vet">
        <Trans>Vet somebody</Trans>
      </h2>
      <p>
        <Trans>
          They sign in once beforehand, so that the portal knows them by their provider and not by an address.
          Their memberships end.
        </Trans>
      </p>
      {(error ?? vetting.error ?? candidates.error) && (
        <Problem error={error ?? vetting.error ?? candidates.error} />
      )}
      <Choice
        name="organizationId"
        label={t`Organization`}
        options={[
          ['', t`Choose`],
          ...(candidates.organizations?.map(({ id, name }) => [id, name] as const) ?? []),
        ]}
        value={organizationId}
        onChange={setOrganizationId}
      />
      <More {...candidates.more} />
      {organizationId && data && people.length === 0 && (
        <p>
          <Trans>Nobody of this organization has signed in and could be vetted.</Trans>
        </p>
      )}
      {people.length > 0 && (
        <form onSubmit={submit} className="row row--start">
          <Choice
            name="personId"
            label={t`Person`}
            options={people.map(
              ({ id, name, state }) => [id, `${name} (${t(ACCOUNT_STATES[state])})`] as const,
            )}
          />
          <Choice name="nippSector" label={t`Sector`} options={sectors} defaultValue="ENERGY" />
          <div>
            <Label htmlFor="region">
              <Trans>State or region</Trans>
            </Label>
            <TextInput id="region" name="region" type="text" required minLength={2} maxLength={60} />
          </div>
          <Button type="submit" disabled={vetting.loading}>
            <Trans>Make dormant responder</Trans>
          </Button>
          {vetting.data && (
            <p role="status">
              <Tag>{t(ACCOUNT_STATES[vetting.data.vetResponder.state])}</Tag>
            </p>
          )}
        </form>
      )}
      <More has={data?.people.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </section>
  );
}
