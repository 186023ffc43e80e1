import { ApolloProvider } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router';
import { MessagesProvider } from '../features/channels';
import { UploadsProvider } from '../features/documents';
import { SessionWatch, ViewerProvider } from '../features/identity';
import { client } from '../portal/client';
import { KnownKind } from '../ui/known-kind';
import { NotFoundPage } from '../ui/not-found-page';
import { Loading } from '../ui/loading';
import { Frame } from './frame';

const HomePage = lazy(() => import('./home-page'));
const WorkspacePage = lazy(() => import('../features/workspaces/workspace-page'));
const NewWorkspacePage = lazy(() => import('../features/workspaces/new-workspace-page'));
const WorkspaceDirectoryPage = lazy(() => import('../features/workspaces/workspace-directory-page'));
const OffersPage = lazy(() => import('../features/workspaces/offers-page'));
const IncidentsPage = lazy(() => import('../features/incidents/incidents-page'));
const NewIncidentPage = lazy(() => import('../features/incidents/new-incident-page'));
const RoomPage = lazy(() => import('./room-page'));
const DocumentPage = lazy(() => import('../features/documents/document-page'));
const DownloadPage = lazy(() => import('../features/documents/download-page'));
const OrganizationsPage = lazy(() => import('../features/organizations/organizations-page'));
const OrganizationPage = lazy(() => import('../features/organizations/organization-page'));
const NewOrganizationPage = lazy(() => import('../features/organizations/new-organization-page'));
const PeoplePage = lazy(() => import('../features/organizations/people-page'));
const RespondersPage = lazy(() => import('../features/surge/responders-page'));
const SearchPage = lazy(() => import('../features/search/search-page'));
const SessionsPage = lazy(() => import('../features/identity/sessions-page'));

/** Pages for which somebody must be signed in. */
export default function SignedIn() {
  return (
    <ApolloProvider client={client}>
      <Routes>
        <Route element={<Surroundings />}>
          <Route index element={<HomePage />} />
          <Route path="/workspaces" element={<WorkspaceDirectoryPage />} />
          <Route path="/workspaces/new" element={<NewWorkspacePage />} />
          <Route path="/incidents" element={<IncidentsPage />} />
          <Route path="/incidents/new" element={<NewIncidentPage />} />
          <Route path="/organizations" element={<OrganizationsPage />} />
          <Route path="/organizations/new" element={<NewOrganizationPage />} />
          <Route path="/people" element={<PeoplePage />} />
          <Route path="/responders" element={<RespondersPage />} />
          <Route path="/agreements" element={<OffersPage />} />
          <Route path="/download" element={<DownloadPage />} />
          <Route path="/search" element={<SearchPage />} />
          <Route path="/sessions" element={<SessionsPage />} />
          <Route element={<KnownKind />}>
            <Route path="/workspaces/:id/:tab?" element={<WorkspacePage />} />
            <Route path="/incidents/:id/:tab?/:channelId?" element={<RoomPage />} />
            <Route path="/organizations/:id" element={<OrganizationPage />} />
            <Route path="/documents/:id" element={<DocumentPage />} />
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </ApolloProvider>
  );
}

/** What goes on while one moves between pages: the session, uploads, and messages that are not sent yet. */
function Surroundings() {
  const { i18n } = useLingui();
  return (
    <ViewerProvider>
      <SessionWatch />
      <UploadsProvider>
        <MessagesProvider>
          <Frame>
            <Suspense fallback={<Loading />}>
              {/* What the portal itself tells comes in the language that was asked in. */}
              <Outlet key={i18n.locale} />
            </Suspense>
          </Frame>
        </MessagesProvider>
      </UploadsProvider>
    </ViewerProvider>
  );
}
