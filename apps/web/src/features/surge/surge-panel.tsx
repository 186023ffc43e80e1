import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Fieldset, Label, Tag, Textarea, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { NippSector, SurgeAccessesQuery } from '../../graphql/graphql';
import { appendPage } from '../../ui/append-page';
import { Choice } from '../../ui/choice';
import { words } from '../../ui/format';
import { More } from '../../ui/more';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';
import { useViewer } from '../identity/viewer';
import { NIPP_SECTORS } from './nipp-sectors';

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

const HOURS = ['4', '8', '12', '24', '72'].map((n) => [n, `${n} hours`] as const);
const inHours = (hours: string) => new Date(Date.now() + Number(hours) * 3_600_000).toISOString();

interface Props {
  incidentId: string;
  /** The viewer may let responders in, prolong and end their access. */
  surge: boolean;
}

/** Private responders who were let into the room, seen by all as such; NIRU lets them in and signs the review. */
export function SurgePanel({ incidentId, surge }: Props) {
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
      <h2 id="surge">Surge access</h2>
      {error && <Problem error={error} retry={refetch} />}
      {ending.error && <Problem error={ending.error} />}
      <p className="quiet">
        Responders of critical infrastructure who were vetted beforehand. They see this room and nothing else,
        until their time is over.
      </p>
      {surge && <Activate incidentId={incidentId} />}
      {surge && inForce > 0 && <Extend incidentId={incidentId} />}
      <ul className="usa-list" aria-label="Responders">
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

type AccessNode = SurgeAccessesQuery['surgeAccesses']['edges'][number]['node'];

function Access({ access, end }: { access: AccessNode; end: () => void }) {
  const { deeds } = access;
  return (
    <li>
      <Tag>{access.endedAt === null ? 'Surge responder' : 'Ended'}</Tag> <strong>{access.person.name}</strong>{' '}
      {access.organizationShortName}{' '}
      <span className="quiet">
        {words(access.nippSector)}, {access.region} · {access.endedAt === null ? 'until ' : 'ended '}
        <Time at={access.endedAt ?? access.expiresAt} />
        {access.toldAt === null ? ' · not told yet' : ' · told by e-mail'}
        {deeds && ` · ${deeds.messages} messages, ${deeds.documents} documents`}
        {deeds && (deeds.lastSeenAt === null ? ' · never signed in' : '')}
        {access.reviewedAt && ` · signed off by ${access.reviewedByName}`}
      </span>{' '}
      {access.can.end && (
        <Button type="button" unstyled className="danger" onClick={end}>
          End<span className="usa-sr-only"> the access of {access.person.name}</span>
        </Button>
      )}
    </li>
  );
}

function Activate({ incidentId }: { incidentId: string }) {
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const [activate, { error, loading }] = useMutation(ACTIVATE, { refetchQueries: [ACCESSES] });
  const submit = onSubmit(async ({ hours = '12', regions = '', ...values }) => {
    const nippSectors = NIPP_SECTORS.filter((sector) => values[sector] !== undefined);
    const input = {
      incidentId,
      nippSectors,
      regions: regions
        .split(',')
        .map((region) => region.trim())
        .filter(Boolean),
      until: inHours(hours),
    };
    const { data } = (await activate({ variables: { input } }).catch(() => null)) ?? {};
    if (!data) return;
    setTold(`${data.activateSurge} responders are let in and told by e-mail.`);
    setOpen(false);
  });
  return (
    <>
      <p role="status">{told}</p>
      {!open && (
        <Button type="button" onClick={() => setOpen(true)}>
          Let responders in
        </Button>
      )}
      {open && (
        <form onSubmit={submit} aria-label="Let responders in">
          {error && <Problem error={error} />}
          <Fieldset legend="Sectors (none chosen means all)">
            <div className="choices">
              {NIPP_SECTORS.map((sector: NippSector) => (
                <Checkbox key={sector} id={sector} name={sector} label={words(sector)} />
              ))}
            </div>
          </Fieldset>
          <Label htmlFor="regions" hint=" (such as TX, LA; one of the two lists must say something)">
            States or regions
          </Label>
          <TextInput id="regions" name="regions" type="text" />
          <Choice name="hours" label="For how long" options={HOURS} defaultValue="12" />
          <p className="row row--start">
            <Button type="submit" disabled={loading}>
              {loading ? 'Letting in…' : 'Let all in who fit'}
            </Button>
            <Button type="button" unstyled onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </p>
        </form>
      )}
    </>
  );
}

function Extend({ incidentId }: { incidentId: string }) {
  const [extend, { error, loading }] = useMutation(EXTEND, { refetchQueries: [ACCESSES] });
  const submit = onSubmit(async ({ more = '12' }) => {
    await extend({ variables: { input: { incidentId, until: inHours(more) } } }).catch(() => undefined);
  });
  return (
    <form onSubmit={submit} className="row row--start">
      {error && <Problem error={error} />}
      <Choice name="more" label="All in force last from now" options={HOURS} defaultValue="12" />
      <Button type="submit" outline disabled={loading}>
        Change their end
      </Button>
    </form>
  );
}

function Sign({ incidentId }: { incidentId: string }) {
  const [sign, { error, loading }] = useMutation(SIGN, { refetchQueries: [ACCESSES] });
  const submit = onSubmit(async ({ note = '' }) => {
    await sign({ variables: { input: { incidentId, note } } }).catch(() => undefined);
  });
  return (
    <form onSubmit={submit} className="notice" aria-label="Review of surge access">
      {error && <Problem error={error} />}
      <h3>Review to be signed</h3>
      <p>All surge access to this room is over. Look through the list, and sign it off.</p>
      <Label htmlFor="note">Note (optional)</Label>
      <Textarea id="note" name="note" maxLength={5000} rows={3} />
      <Button type="submit" disabled={loading}>
        Sign the review
      </Button>
    </form>
  );
}
