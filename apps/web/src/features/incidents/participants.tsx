import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { NippSector, OrganizationKind, RoomPeopleQuery } from '../../graphql/graphql';
import { NIPP_SECTORS, ORGANIZATION_KINDS, useCandidates } from '../organizations';
import { PEOPLE } from './people';
import { Choice } from '../../ui/choice';
import { useChoices } from '../../ui/labels';
import { More } from '../../ui/more';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';

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

interface Props {
  incidentId: string;
  bringIn: boolean;
  participations: RoomPeopleQuery['participations'] | undefined;
}

/** Which organizations take part; who runs the room brings others in. */
export function Participants({ incidentId, bringIn, participations: data }: Props) {
  const { t } = useLingui();
  const again = { refetchQueries: [PEOPLE] };
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
      <h2 id="organizations">
        <Trans>Organizations</Trans>
      </h2>
      {problem && <Problem error={problem} />}
      {bringIn && others && others.length > 0 && (
        <form onSubmit={submit} className="row row--start">
          <Choice
            name="organizationId"
            label={t`Organization`}
            options={others.map(({ id, name }) => [id, name] as const)}
          />
          <Button type="submit" disabled={bringing.loading}>
            <Trans>Bring in with its people</Trans>
          </Button>
          <More {...candidates.more} />
        </form>
      )}
      {bringIn && <BringInGroup incidentId={incidentId} />}
      {data?.edges.length === 0 && (
        <p>
          <Trans>No organization has been brought in yet.</Trans>
        </p>
      )}
      <ul className="usa-list">
        {data?.edges.map(({ node }) => (
          <li key={node.id}>
            {node.organization.name}{' '}
            <span className="quiet">
              <Plural value={node.people} one="# person in the room" other="# people in the room" />
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
                <Trans>
                  End its part<span className="usa-sr-only">: {node.organization.name}</span>
                </Trans>
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
  const { t } = useLingui();
  const [bring, bringing] = useMutation(BRING_IN, { refetchQueries: [PEOPLE] });
  const [said, setSaid] = useState('');
  const kinds = useChoices(ORGANIZATION_KINDS).filter(([kind]) => kind !== 'OPERATOR');
  const sectors = useChoices(NIPP_SECTORS);
  const submit = onSubmit(async ({ kind = '', region = '', sector = '' }, form) => {
    if (!kind && !region.trim() && !sector) return setSaid(t`Choose a kind, a state or a sector first.`);
    const input = {
      kinds: kind ? [kind as OrganizationKind] : [],
      regions: region.trim() ? [region.trim()] : [],
      nippSectors: sector ? [sector as NippSector] : [],
    };
    const { data } = await bring({ variables: { incidentId, input } }).catch(() => ({ data: undefined }));
    const brought = data?.bringIn;
    setSaid(
      brought === undefined
        ? ''
        : plural(brought, {
            0: 'Every organization that fits is here already.',
            one: '# organization brought in.',
            other: '# organizations brought in.',
          }),
    );
    if (data) form.reset();
  });
  return (
    <details className="margin-top-2">
      <summary>
        <Trans>Bring in a whole kind, state or sector</Trans>
      </summary>
      {bringing.error && <Problem error={bringing.error} />}
      <form onSubmit={submit}>
        <p className="quiet">
          <Trans>Whoever fits one of the three comes in, with its people.</Trans>
        </p>
        <div className="row row--start">
          <Choice name="kind" label={t`Kind`} options={[['', t`None`], ...kinds]} />
          <div>
            <Label htmlFor="region">
              <Trans>State or region</Trans>
            </Label>
            <TextInput id="region" name="region" type="text" minLength={2} maxLength={60} />
          </div>
          <Choice name="sector" label={t`Sector`} options={[['', t`None`], ...sectors]} />
          <Button type="submit" disabled={bringing.loading}>
            <Trans>Bring all in</Trans>
          </Button>
        </div>
      </form>
      <p role="status">{said}</p>
    </details>
  );
}
