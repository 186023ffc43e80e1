import { ApolloProvider } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Outlet, Route, Routes } from 'react-router';
import { client } from './client';
import { SignedOutPage } from './features/identity/signed-out-page';
import { SessionWatch } from './features/identity/session-watch';
import { SignInPage } from './features/identity/sign-in-page';
import { ViewerProvider } from './features/identity/viewer';
import { UnsentProvider } from './features/incidents/unsent-provider';
import { UploadsProvider } from './features/documents/uploads';
import { Frame } from './ui/frame';
import { Loading } from './ui/problem';
import { KnownKind } from './ui/known-kind';
import { NotFoundPage } from './ui/not-found-page';

const HomePage = lazy(() => import('./features/workspaces/home-page'));
const WorkspacePage = lazy(() => import('./features/workspaces/workspace-page'));
const NewWorkspacePage = lazy(() => import('./features/workspaces/new-workspace-page'));
const WorkspaceDirectoryPage = lazy(() => import('./features/workspaces/workspace-directory-page'));
const OffersPage = lazy(() => import('./features/workspaces/offers-page'));
const IncidentsPage = lazy(() => import('./features/incidents/incidents-page'));
const NewIncidentPage = lazy(() => import('./features/incidents/new-incident-page'));
const IncidentPage = lazy(() => import('./features/incidents/incident-page'));
const DocumentPage = lazy(() => import('./features/documents/document-page'));
const DownloadPage = lazy(() => import('./features/documents/download-page'));
const OrganizationsPage = lazy(() => import('./features/organizations/organizations-page'));
const PeoplePage = lazy(() => import('./features/organizations/people-page'));
const RespondersPage = lazy(() => import('./features/surge/responders-page'));
const SessionsPage = lazy(() => import('./features/identity/sessions-page'));

/** Pages for which somebody must be signed in; uploads go on while one moves between them. */
function SignedIn() {
  return (
    <ViewerProvider>
      <SessionWatch />
      <UploadsProvider>
        <UnsentProvider>
          <Frame>
            <Suspense fallback={<Loading what="page" />}>
              <Outlet />
            </Suspense>
          </Frame>
        </UnsentProvider>
      </UploadsProvider>
    </ViewerProvider>
  );
}

export function App() {
  return (
    <ApolloProvider client={client}>
      <BrowserRouter>
        <Routes>
          <Route path="/sign-in" element={<SignInPage />} />
          <Route path="/signed-out" element={<SignedOutPage />} />
          <Route element={<SignedIn />}>
            <Route index element={<HomePage />} />
            <Route path="/workspaces" element={<WorkspaceDirectoryPage />} />
            <Route path="/workspaces/new" element={<NewWorkspacePage />} />
            <Route path="/incidents" element={<IncidentsPage />} />
            <Route path="/incidents/new" element={<NewIncidentPage />} />
            <Route path="/organizations" element={<OrganizationsPage />} />
            <Route path="/people" element={<PeoplePage />} />
            <Route path="/responders" element={<RespondersPage />} />
            <Route path="/agreements" element={<OffersPage />} />
            <Route path="/download" element={<DownloadPage />} />
            <Route path="/sessions" element={<SessionsPage />} />
            <Route element={<KnownKind />}>
              <Route path="/workspaces/:id/:tab?" element={<WorkspacePage />} />
              <Route path="/incidents/:id/:tab?/:channelId?" element={<IncidentPage />} />
              <Route path="/documents/:id" element={<DocumentPage />} />
            </Route>
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </BrowserRouter>
    </ApolloProvider>
  );
}
