import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { LatestDocuments } from '../features/documents';
import { useViewer } from '../features/identity';
import { ActiveIncidents } from '../features/incidents';
import { FailingJobs } from '../features/jobs';
import { SurgeReviews } from '../features/surge';
import { MyWorkspaces } from '../features/workspaces';
import { Page } from '../ui/page';

/** What goes on, where the viewer works, and what is new there. */
export default function HomePage() {
  const { t } = useLingui();
  const viewer = useViewer();
  return (
    <Page title={t`Home`}>
      <div className="row">
        <h1>
          <Trans>Hello, {viewer.name}</Trans>
        </h1>
        {viewer.can.createWorkspace && (
          <Link className="usa-button" to="/workspaces/new">
            <Trans>New workspace</Trans>
          </Link>
        )}
      </div>
      {viewer.can.operate && <FailingJobs />}
      {viewer.can.operate && <SurgeReviews />}
      <ActiveIncidents />
      <MyWorkspaces />
      <LatestDocuments />
    </Page>
  );
}
