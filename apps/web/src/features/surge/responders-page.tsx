import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Tag, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { NippSector } from '../../graphql/graphql';
import { appendPage } from '../../ui/append-page';
import { Choice } from '../../ui/choice';
import { words } from '../../ui/format';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { useCandidates } from '../incidents/candidates';
import { NIPP_SECTORS } from './nipp-sectors';

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

const SECTORS = NIPP_SECTORS.map((sector) => [sector, words(sector)] as const);

/** Dormant responders, and whom to vet as one. */
export default function RespondersPage() {
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
    <Page title="Responders">
      <section className="panel">
        <h1>Responders</h1>
        <p>
          People of critical infrastructure who were vetted. They have no access in ordinary times; in a room,
          under People, they are let in by sector and state.
        </p>
        <Choice
          name="sector"
          label="Sector"
          options={[['', 'All sectors'], ...SECTORS]}
          value={sector}
          onChange={setSector}
        />
        {error && <Problem error={error} retry={refetch} />}
        {!data && !error && <Loading what="responders" />}
        {data && responders.length === 0 && <p>Nobody has been vetted here yet.</p>}
        <ul className="usa-list">
          {responders.map((one) => (
            <li key={one.id}>
              <strong>{one.name}</strong> {one.organization.name}{' '}
              <span className="quiet">
                {words(one.nippSector)}, {one.region} · {one.email ?? 'no verified address'}
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
  const candidates = useCandidates();
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
      <h2 id="vet">Vet somebody</h2>
      <p>
        They sign in once beforehand, so that the portal knows them by their provider and not by an address.
        Whatever they were a member of ends.
      </p>
      {(error ?? vetting.error ?? candidates.error) && (
        <Problem error={error ?? vetting.error ?? candidates.error} />
      )}
      <Choice
        name="organizationId"
        label="Organization"
        options={[
          ['', 'Choose'],
          ...(candidates.organizations?.map(({ id, name }) => [id, name] as const) ?? []),
        ]}
        value={organizationId}
        onChange={setOrganizationId}
      />
      <More {...candidates.more} />
      {organizationId && data && people.length === 0 && (
        <p>Nobody of this organization has signed in and could be vetted.</p>
      )}
      {people.length > 0 && (
        <form onSubmit={submit} className="row row--start">
          <Choice
            name="personId"
            label="Person"
            options={people.map(
              ({ id, name, state }) => [id, `${name} (${words(state).toLowerCase()})`] as const,
            )}
          />
          <Choice name="nippSector" label="Sector" options={SECTORS} defaultValue="ENERGY" />
          <div>
            <Label htmlFor="region">State or region</Label>
            <TextInput id="region" name="region" type="text" required minLength={2} maxLength={60} />
          </div>
          <Button type="submit" disabled={vetting.loading}>
            Make dormant responder
          </Button>
          {vetting.data && (
            <p role="status">
              <Tag>{words(vetting.data.vetResponder.state)}</Tag>
            </p>
          )}
        </form>
      )}
      <More has={data?.people.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </section>
  );
}
