import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Fieldset, Tag, Textarea, TextInput } from '@trussworks/react-uswds';
import { Label } from '../../ui/label';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { SurgeAccessesQuery } from '../../graphql/graphql';
import { appendPage } from '../../ui/append-page';
import { Choice } from '../../ui/choice';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/format';
import { useChoices } from '../../ui/labels';
import { More } from '../../ui/more';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';
import { useViewer } from '../identity';
import { NIPP_SECTORS } from '../organizations';
import type { Room, RoomFeature } from '../rooms';

const ACCESSES = graphql(/* GraphQL */ `
  query SurgeAccesses($incidentId: ID!, $after: String) {
    surgeAccesses(incidentId: $incidentId, first: 50, after: $after) {
      edges {
        node {
          id
          organizationShortName
          nippSector
          region
          createdAt
          expiresAt
          endedAt
          toldAt
          reviewedAt
          reviewedByName
          deeds {
            messages
            documents
            lastSeenAt
          }
          person {
            id
            name
          }
          can {
            end
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
const ACTIVATE = graphql(/* GraphQL */ `
  mutation ActivateSurge($input: ActivateSurgeInput!) {
    activateSurge(input: $input)
  }
`);
const EXTEND = graphql(/* GraphQL */ `
  mutation ExtendSurge($input: ExtendSurgeInput!) {
    extendSurge(input: $input)
  }
`);
const END = graphql(/* GraphQL */ `
  mutation EndSurge($id: ID!) {
    endSurge(id: $id)
  }
`);
const SIGN = graphql(/* GraphQL */ `
  mutation SignSurgeReview($input: SignSurgeReviewInput!) {
    signSurgeReview(input: $input)
  }
`);

const HOURS = [4, 8, 12, 24, 72];
const inHours = (hours: string) => new Date(Date.now() + Number(hours) * 3_600_000).toISOString();

/** Private responders who were let into the room, seen by all as such; NIRU lets them in and signs the review. */
function SurgePanel({ room }: { room: Room }) {
  const { t } = useLingui();
  const { id: incidentId } = room;
  // The viewer may let responders in, prolong and end their access.
  const surge = room.can.enter && room.can.surge;
  const viewer = useViewer();
  const { data, error, loading, refetch, fetchMore } = useQuery(ACCESSES, {
    variables: { incidentId },
    fetchPolicy: 'cache-and-network',
  });
  const again = { refetchQueries: [ACCESSES] };
  const [end, ending] = useMutation(END, again);
  const accesses = data?.surgeAccesses.edges.map(({ node }) => node) ?? [];
  const inForce = accesses.filter(({ endedAt }) => endedAt === null).length;
  const toSign = accesses.some(({ reviewedAt }) => reviewedAt === null);
  if (data && accesses.length === 0 && !surge) return null;
  const more = () => {
    void fetchMore({
      variables: { after: data?.surgeAccesses.pageInfo.endCursor },
      updateQuery: appendPage('surgeAccesses'),
    });
  };
  return (
    <section className="panel" aria-labelledby="surge">
      <h2 id="surge">
        <Trans>Surge access</Trans>
      </h2>
      {error && <Problem error={error} retry={refetch} />}
      {ending.error && <Problem error={ending.error} />}
      <p className="quiet">
        <Trans>
          Responders of critical infrastructure who were vetted beforehand. They see this room and nothing
          else, until their time is over.
        </Trans>
      </p>
      {surge && <Activate incidentId={incidentId} />}
      {surge && inForce > 0 && <Extend incidentId={incidentId} />}
      <ul className="usa-list" aria-label={t`Responders`}>
        {accesses.map((access) => (
          <Access
            key={access.id}
            access={access}
            end={() => void end({ variables: { id: access.id } }).catch(() => undefined)}
          />
        ))}
      </ul>
      <More has={data?.surgeAccesses.pageInfo.hasNextPage} loading={loading} onMore={more} />
      {viewer.can.operate && inForce === 0 && toSign && accesses.length > 0 && (
        <Sign incidentId={incidentId} />
      )}
    </section>
  );
}

/** How long access may last, to choose from. */
function useDurations() {
  const { hours } = useFormats();
  return HOURS.map((n) => [String(n), hours(n)] as const);
}

type AccessNode = SurgeAccessesQuery['surgeAccesses']['edges'][number]['node'];

function Access({ access, end }: { access: AccessNode; end: () => void }) {
  const { t } = useLingui();
  const { deeds } = access;
  return (
    <li>
      <Tag>{access.endedAt === null ? t`Surge responder` : t`Ended`}</Tag>{' '}
      <strong>{access.person.name}</strong> {access.organizationShortName}{' '}
      <span className="quiet">
        <Facts
          of={[
            `${t(NIPP_SECTORS[access.nippSector])}, ${access.region}`,
            access.endedAt === null ? (
              <Trans key="end">
                until <Time at={access.expiresAt} />
              </Trans>
            ) : (
              <Trans key="end">
                ended <Time at={access.endedAt} />
              </Trans>
            ),
            access.toldAt === null ? t`not told yet` : t`told by e-mail`,
            deeds && <Plural key="messages" value={deeds.messages} one="# message" other="# messages" />,
            deeds && <Plural key="documents" value={deeds.documents} one="# document" other="# documents" />,
            deeds && deeds.lastSeenAt === null && t`never signed in`,
            access.reviewedAt && t`signed off by ${access.reviewedByName}`,
          ]}
        />
      </span>{' '}
      {access.can.end && (
        <Button type="button" unstyled className="danger" onClick={end}>
          <Trans>
            End<span className="usa-sr-only"> the access of {access.person.name}</span>
          </Trans>
        </Button>
      )}
    </li>
  );
}

function Activate({ incidentId }: { incidentId: string }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const sectors = useChoices(NIPP_SECTORS);
  const durations = useDurations();
  const [activate, { error, loading }] = useMutation(ACTIVATE, { refetchQueries: [ACCESSES] });
  const submit = onSubmit(async ({ hours = '12', regions = '', ...values }) => {
    const nippSectors = sectors.map(([sector]) => sector).filter((sector) => values[sector] !== undefined);
    const input = {
      incidentId,
      nippSectors,
      regions: regions
        .split(/[,،]/)
        .map((region) => region.trim())
        .filter(Boolean),
      until: inHours(hours),
    };
    const { data } = (await activate({ variables: { input } }).catch(() => null)) ?? {};
    if (!data) return;
    setTold(
      plural(data.activateSurge, {
        one: '# responder is let in and told by e-mail.',
        other: '# responders are let in and told by e-mail.',
      }),
    );
    setOpen(false);
  });
  return (
    <>
      <p role="status">{told}</p>
      {!open && (
        <Button type="button" onClick={() => setOpen(true)}>
          <Trans>Let responders in</Trans>
        </Button>
      )}
      {open && (
        <form onSubmit={submit} aria-label={t`Let responders in`}>
          {error && <Problem error={error} />}
          <Fieldset legend={t`Sectors (none chosen means all)`}>
            <div className="choices">
              {sectors.map(([sector, name]) => (
                <Checkbox key={sector} id={sector} name={sector} label={name} />
              ))}
            </div>
          </Fieldset>
          <Label htmlFor="regions" hint={t`such as TX, LA; one of the two lists must say something`}>
            <Trans>States or regions</Trans>
          </Label>
          <TextInput id="regions" name="regions" type="text" />
          <Choice name="hours" label={t`For how long`} options={durations} defaultValue="12" />
          <p className="row row--start">
            <Button type="submit" disabled={loading}>
              {loading ? t`Letting in…` : t`Let all in who fit`}
            </Button>
            <Button type="button" unstyled onClick={() => setOpen(false)}>
              <Trans>Cancel</Trans>
            </Button>
          </p>
        </form>
      )}
    </>
  );
}

function Extend({ incidentId }: { incidentId: string }) {
  const { t } = useLingui();
  const durations = useDurations();
  const [extend, { error, loading }] = useMutation(EXTEND, { refetchQueries: [ACCESSES] });
  const submit = onSubmit(async ({ more = '12' }) => {
    await extend({ variables: { input: { incidentId, until: inHours(more) } } }).catch(() => undefined);
  });
  return (
    <form onSubmit={submit} className="row row--start">
      {error && <Problem error={error} />}
      <Choice
        name="more"
        label={t`All access in force lasts, from now`}
        options={durations}
        defaultValue="12"
      />
      <Button type="submit" outline disabled={loading}>
        <Trans>Change when it ends</Trans>
      </Button>
    </form>
  );
}

function Sign({ incidentId }: { incidentId: string }) {
  const { t } = useLingui();
  const [sign, { error, loading }] = useMutation(SIGN, { refetchQueries: [ACCESSES] });
  const submit = onSubmit(async ({ note = '' }) => {
    await sign({ variables: { input: { incidentId, note } } }).catch(() => undefined);
  });
  return (
    <form onSubmit={submit} className="notice" aria-label={t`Review of surge access`}>
      {error && <Problem error={error} />}
      <h3>
        <Trans>Review to be signed</Trans>
      </h3>
      <p>
        <Trans>All surge access to this room is over. Look through the list, and sign it off.</Trans>
      </p>
      <Label htmlFor="note">
        <Trans>Note (optional)</Trans>
      </Label>
      <Textarea id="note" name="note" maxLength={5000} rows={3} />
      <Button type="submit" disabled={loading}>
        <Trans>Sign the review</Trans>
      </Button>
    </form>
  );
}

function SurgeOutside({ room }: { room: Room }) {
  return useViewer().can.operate ? <SurgePanel room={room} /> : null;
}

export const surgeInRoom: RoomFeature = {
  tab: 'people',
  Panel: SurgePanel,
  Outside: SurgeOutside,
  refreshes: { PEOPLE: [ACCESSES] },
};
