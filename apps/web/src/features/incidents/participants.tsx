import { useMutation } from '@apollo/client/react';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { NippSector, OrganizationKind, RoomPeopleQuery } from '../../graphql/graphql';
import { NIPP_SECTORS } from '../surge/nipp-sectors';
import { Choice } from '../../ui/choice';
import { words } from '../../ui/format';
import { More } from '../../ui/more';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { useCandidates } from './candidates';

const BRING_IN = graphql(/* GraphQL */ `
  mutation BringIn($incidentId: ID!, $input: BringInInput!) {
    bringIn(incidentId: $incidentId, input: $input)
  }
`);
const END = graphql(/* GraphQL */ `
  mutation EndParticipation($incidentId: ID!, $organizationId: ID!) {
    endParticipation(incidentId: $incidentId, organizationId: $organizationId)
  }
`);

const KINDS: OrganizationKind[] = [
  'FEDERAL',
  'FUSION_CENTER',
  'STATE_LOCAL_TRIBAL_TERRITORIAL',
  'MILITARY',
  'INTELLIGENCE',
  'INTERNATIONAL',
  'PRIVATE_SECTOR',
];

interface Props {
  incidentId: string;
  bringIn: boolean;
  participations: RoomPeopleQuery['participations'] | undefined;
}

/** Which organizations take part; who runs the room brings others in. */
export function Participants({ incidentId, bringIn, participations: data }: Props) {
  const again = { refetchQueries: ['RoomPeople'] };
  const candidates = useCandidates(!bringIn);
  const [bring, bringing] = useMutation(BRING_IN, again);
  const [end, ending] = useMutation(END, again);
  const problem = bringing.error ?? ending.error ?? candidates.error;
  const here = new Set(data?.edges.map(({ node }) => node.organization.id));
  const others = candidates.organizations?.filter(({ id }) => !here.has(id));
  const submit = onSubmit(async ({ organizationId = '' }) => {
    const input = { organizationIds: [organizationId], everyone: true };
    await bring({ variables: { incidentId, input } }).catch(() => undefined);
  });
  return (
    <section className="panel" aria-labelledby="organizations">
      <h2 id="organizations">Organizations</h2>
      {problem && <Problem error={problem} />}
      {bringIn && others && others.length > 0 && (
        <form onSubmit={submit} className="row row--start">
          <Choice
            name="organizationId"
            label="Organization"
            options={others.map(({ id, name }) => [id, name] as const)}
          />
          <Button type="submit" disabled={bringing.loading}>
            Bring in with its people
          </Button>
          <More {...candidates.more} />
        </form>
      )}
      {bringIn && <BringInGroup incidentId={incidentId} />}
      {data?.edges.length === 0 && <p>No organization has been brought in yet.</p>}
      <ul className="usa-list">
        {data?.edges.map(({ node }) => (
          <li key={node.id}>
            {node.organization.name}{' '}
            <span className="quiet">
              {node.people} {node.people === 1 ? 'person' : 'people'} in the room
            </span>{' '}
            {bringIn && (
              <Button
                type="button"
                unstyled
                className="danger"
                onClick={() =>
                  void end({ variables: { incidentId, organizationId: node.organization.id } }).catch(
                    () => undefined,
                  )
                }
              >
                End its part<span className="usa-sr-only">: {node.organization.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All organizations of a kind, a state or a sector at once. */
function BringInGroup({ incidentId }: { incidentId: string }) {
  const [bring, bringing] = useMutation(BRING_IN, { refetchQueries: ['RoomPeople'] });
  const [said, setSaid] = useState('');
  const submit = onSubmit(async ({ kind = '', region = '', sector = '' }, form) => {
    if (!kind && !region.trim() && !sector) return setSaid('Choose a kind, a state or a sector first.');
    const input = {
      kinds: kind ? [kind as OrganizationKind] : [],
      regions: region.trim() ? [region.trim()] : [],
      nippSectors: sector ? [sector as NippSector] : [],
    };
    const { data } = await bring({ variables: { incidentId, input } }).catch(() => ({ data: undefined }));
    setSaid(data ? (data.bringIn ? `Brought in: ${data.bringIn}.` : 'Nobody fits who is not here yet.') : '');
    if (data) form.reset();
  });
  return (
    <details className="margin-top-2">
      <summary>Bring in a whole kind, state or sector</summary>
      {bringing.error && <Problem error={bringing.error} />}
      <form onSubmit={submit}>
        <p className="quiet">Whoever fits one of the three comes in, with its people.</p>
        <div className="row row--start">
          <Choice
            name="kind"
            label="Kind"
            options={[['', 'None'], ...KINDS.map((kind) => [kind, words(kind)] as const)]}
          />
          <div>
            <Label htmlFor="region">State or region</Label>
            <TextInput id="region" name="region" type="text" minLength={2} maxLength={60} />
          </div>
          <Choice
            name="sector"
            label="Sector"
            options={[['', 'None'], ...NIPP_SECTORS.map((sector) => [sector, words(sector)] as const)]}
          />
          <Button type="submit" disabled={bringing.loading}>
            Bring all in
          </Button>
        </div>
      </form>
      <p role="status">{said}</p>
    </details>
  );
}
