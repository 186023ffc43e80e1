import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Navigate, NavLink, useNavigate, useParams } from 'react-router';
import { codeOf } from '../../portal/client';
import { graphql } from '../../graphql';
import { Facts } from '../../ui/facts';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { DocumentsPanel } from '../documents';
import { AgreementsPanel } from './agreements-panel';
import { JoinRequestsPanel } from './join-requests-panel';
import { WORKSPACE_ROLES } from './labels';
import { MembersPanel } from './members-panel';
import { WorkspaceForm } from './workspace-form';
import { Notice } from '../../ui/notice';

const WORKSPACE = graphql(/* GraphQL */ `
  query Workspace($id: ID!) {
    workspace(id: $id) {
      id
      name
      summary
      directory
      state
      room
      role
      organization {
        id
        name
        shortName
      }
      can {
        contribute
        update
        addMember
        answerJoinRequests
        offerAgreement
        archive
        reopen
        leave
      }
    }
  }
`);
const ARCHIVE = graphql(/* GraphQL */ `
  mutation ArchiveWorkspace($id: ID!) {
    archiveWorkspace(id: $id) {
      id
    }
  }
`);
const REOPEN = graphql(/* GraphQL */ `
  mutation ReopenWorkspace($id: ID!) {
    reopenWorkspace(id: $id) {
      id
    }
  }
`);
const LEAVE = graphql(/* GraphQL */ `
  mutation LeaveWorkspace($id: ID!) {
    leaveWorkspace(workspaceId: $id)
  }
`);

export default function WorkspacePage() {
  const { t } = useLingui();
  const { id = '', tab = 'documents' } = useParams();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { data, error, refetch } = useQuery(WORKSPACE, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const again = { variables: { id }, refetchQueries: [WORKSPACE] };
  const [archive, archiving] = useMutation(ARCHIVE, again);
  const [reopen, reopening] = useMutation(REOPEN, again);
  const [leave, left] = useMutation(LEAVE, { variables: { id } });
  if (['request.not_found', 'request.invalid', 'BAD_REQUEST'].includes(codeOf(error) ?? ''))
    return <NotFoundPage />;
  if (!data)
    return (
      <Page title={t`Workspace`}>{error ? <Problem error={error} retry={refetch} /> : <Loading />}</Page>
    );
  const { workspace } = data;
  if (workspace.room) return <Navigate to={`/incidents/${id}/documents`} replace />;
  const { can } = workspace;
  const problem = error ?? archiving.error ?? reopening.error ?? left.error;
  const tabs = [
    ['documents', t`Documents`],
    ['members', t`Members`],
    ['agreements', t`Agreements`],
    ...(can.answerJoinRequests ? [['requests', t`Requests`]] : []),
  ];
  return (
    <Page title={workspace.name}>
      <div className="panel">
        {problem && <Problem error={problem} retry={refetch} />}
        {workspace.state === 'ARCHIVED' && (
          <Notice type="info" slim>
            <Trans>This workspace is archived. It can be read and not changed.</Trans>{' '}
            {can.reopen && (
              <Button type="button" unstyled onClick={() => void reopen().catch(() => undefined)}>
                <Trans>Reopen it</Trans>
              </Button>
            )}
          </Notice>
        )}
        <h1 dir="auto">{workspace.name}</h1>
        <p dir="auto">{workspace.summary}</p>
        <p className="quiet">
          <Facts of={[workspace.organization.name, t(WORKSPACE_ROLES[workspace.role])]} />
        </p>
        <div className="row row--start">
          {can.update && (
            <Button type="button" unstyled onClick={() => setEditing(!editing)}>
              <Trans>Rename or describe</Trans>
            </Button>
          )}
          {can.archive && (
            <Button type="button" unstyled onClick={() => void archive().catch(() => undefined)}>
              <Trans>Archive</Trans>
            </Button>
          )}
          {can.leave && !leaving && (
            <Button type="button" unstyled className="danger" onClick={() => setLeaving(true)}>
              <Trans>Leave</Trans>
            </Button>
          )}
          {leaving && (
            <span>
              <Trans>Leave this workspace? You will no longer see its documents.</Trans>{' '}
              <Button
                type="button"
                unstyled
                className="danger"
                onClick={() =>
                  void leave().then(
                    () => navigate('/'),
                    () => undefined,
                  )
                }
              >
                <Trans>Yes, leave</Trans>
              </Button>{' '}
              <Button type="button" unstyled onClick={() => setLeaving(false)}>
                <Trans>Stay</Trans>
              </Button>
            </span>
          )}
        </div>
        {editing && <WorkspaceForm workspace={workspace} done={() => setEditing(false)} />}
      </div>
      <nav aria-label={t`Workspace`} className="row row--start margin-bottom-2">
        {tabs.map(([path, label]) => (
          <NavLink
            key={path}
            to={`/workspaces/${id}/${path}`}
            className={`usa-button ${tab === path ? '' : 'usa-button--outline'}`}
            aria-current={tab === path ? 'page' : undefined}
          >
            {label}
          </NavLink>
        ))}
      </nav>
      {tab === 'documents' && <DocumentsPanel workspaceId={id} contribute={can.contribute} />}
      {tab === 'members' && <MembersPanel workspaceId={id} addMember={can.addMember} />}
      {tab === 'agreements' && (
        <AgreementsPanel workspaceId={id} offer={can.offerAgreement} ownerId={workspace.organization.id} />
      )}
      {tab === 'requests' && <JoinRequestsPanel workspaceId={id} />}
    </Page>
  );
}
