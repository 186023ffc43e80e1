import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Tag } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useParams } from 'react-router';
import { codeOf } from '../../portal/client';
import { Facts } from '../../ui/facts';
import { Loading } from '../../ui/loading';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { ProvidersPanel, useViewer } from '../identity';
import { NIPP_SECTORS, ORGANIZATION_KINDS } from './labels';
import { ORGANIZATION, type Organization } from './organization';
import { OrganizationActions } from './organization-actions';
import { OrganizationForm } from './organization-form';
import { PeopleTable } from './people-table';

/** An organization: what it is; for those who run it, how its people sign in, and who they are. */
export default function OrganizationPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const viewer = useViewer();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(ORGANIZATION, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (codeOf(error) === 'request.not_found') return <NotFoundPage />;
  if (!data)
    return (
      <Page title={t`Organization`}>{error ? <Problem error={error} retry={refetch} /> : <Loading />}</Page>
    );
  const { organization } = data;
  const runs = viewer.can.operate || (viewer.can.administer && viewer.organization.id === id);
  return (
    <Page title={organization.name}>
      <div className="panel">
        <div className="row">
          <h1 dir="auto">{organization.name}</h1>
          <OrganizationActions organization={organization} onEdit={() => setEditing(!editing)} />
        </div>
        {editing ? (
          <OrganizationForm organization={organization} done={() => setEditing(false)} />
        ) : (
          <OrganizationFacts organization={organization} />
        )}
      </div>
      {runs && <ProvidersPanel organizationId={id} />}
      {runs && (
        <section className="panel" aria-labelledby="people">
          <h2 id="people">
            <Trans>People</Trans>
          </h2>
          <PeopleTable organizationId={id} />
        </section>
      )}
    </Page>
  );
}

function OrganizationFacts({ organization }: { organization: Organization }) {
  const { t } = useLingui();
  const { shortName, kind, country, region, nippSector, listed, state, slug } = organization;
  return (
    <p className="quiet">
      {state === 'SUSPENDED' && (
        <Tag className="tag--overdue">
          <Trans>Suspended</Trans>
        </Tag>
      )}{' '}
      <Facts
        of={[
          shortName,
          t(ORGANIZATION_KINDS[kind]),
          country,
          region,
          nippSector && t(NIPP_SECTORS[nippSector]),
          listed ? t`in the directory` : t`not in the directory`,
          slug,
        ]}
      />
    </p>
  );
}
