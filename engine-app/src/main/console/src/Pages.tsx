import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { AccountPage } from './account/AccountPage';
import { WelcomePage } from './account/WelcomePage';
import { AgentsPage } from './agents/AgentsPage';
import { AuditPage } from './audit/AuditPage';
import { ConversationPage } from './conversations/ConversationPage';
import { ConversationsPage } from './conversations/ConversationsPage';
import { ComparePage } from './flows/ComparePage';
import { FlowPage } from './flows/FlowPage';
import { FlowsPage } from './flows/FlowsPage';
import { MigratePage } from './flows/MigratePage';
import { PublishPage } from './flows/PublishPage';
import { FlowLivePage } from './insight/FlowLivePage';
import { KeysPage } from './keys/KeysPage';
import { MembersPage } from './members/MembersPage';
import { RecordPage } from './privacy/RecordPage';
import { SharingPage } from './privacy/SharingPage';
import { ProcessesPage } from './processes/ProcessesPage';
import { ProcessPage } from './processes/ProcessPage';
import { SessionContext, sessionQuery } from './queries';
import { ClocksPage } from './requests/ClocksPage';
import { FiguresPage } from './requests/FiguresPage';
import { HoldsPage } from './requests/HoldsPage';
import { RequestPage } from './requests/RequestPage';
import { RequestsPage } from './requests/RequestsPage';
import { AudiencePage } from './settings/AudiencePage';
import { ConnectionsPage } from './settings/ConnectionsPage';
import { ControllerPage } from './settings/ControllerPage';
import { PublishingPage } from './settings/PublishingPage';
import { NewPurposePage, PurposePage } from './settings/PurposePage';
import { PurposesPage } from './settings/PurposesPage';
import { RetentionPage } from './settings/RetentionPage';
import { SettingsPage } from './settings/SettingsPage';
import { NotFoundPage } from './shell/NotFoundPage';
import { ProveDialog } from './shell/ProveDialog';
import { Shell } from './shell/Shell';
import { SignInPage } from './shell/SignInPage';
import { SsoPage } from './shell/SsoPage';
import { NewSitePage, SitePage } from './sites/SitePage';
import { SitesPage } from './sites/SitesPage';
import { StudioPage } from './studio/StudioPage';
import { Failed, Loading } from './ui/states';
import { WebhookPage } from './webhook/WebhookPage';

export function Pages() {
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route path="/sso" element={<SsoPage />} />
      <Route path="/welcome" element={<WelcomePage />} />
      <Route element={<SignedIn />}>
        <Route path="/studio/:id" element={<StudioPage />} />
        <Route element={<Shell />}>
          <Route index element={<Navigate to="/flows" replace />} />
          <Route path="/flows" element={<FlowsPage />} />
          <Route path="/flows/:key" element={<FlowPage />} />
          <Route path="/flows/:key/versions/:version" element={<FlowPage />} />
          <Route path="/flows/:key/live" element={<FlowLivePage />} />
          <Route path="/conversations" element={<ConversationsPage />} />
          <Route path="/conversations/:id" element={<ConversationPage />} />
          <Route path="/processes" element={<ProcessesPage />} />
          <Route path="/processes/:key" element={<ProcessPage />} />
          <Route path="/flows/:key/compare/:from/:to" element={<ComparePage />} />
          <Route path="/flows/:key/migrations" element={<MigratePage />} />
          <Route path="/publish" element={<PublishPage />} />
          <Route path="/sites" element={<SitesPage />} />
          <Route path="/sites/new" element={<NewSitePage />} />
          <Route path="/sites/:id" element={<SitePage />} />
          <Route path="/members" element={<MembersPage />} />
          <Route path="/api-keys" element={<KeysPage />} />
          <Route path="/audit" element={<AuditPage />} />
          <Route path="/privacy" element={<RecordPage />} />
          <Route path="/privacy/data-sharing" element={<SharingPage />} />
          <Route path="/privacy/versions/:version" element={<RecordPage />} />
          <Route path="/requests" element={<RequestsPage />} />
          <Route path="/requests/holds" element={<HoldsPage />} />
          <Route path="/requests/figures" element={<FiguresPage />} />
          <Route path="/requests/deadlines" element={<ClocksPage />} />
          <Route path="/requests/:id" element={<RequestPage />} />
          <Route path="/settings" element={<SettingsPage />} />
          <Route path="/settings/purposes" element={<PurposesPage />} />
          <Route path="/settings/purposes/new" element={<NewPurposePage />} />
          <Route path="/settings/purposes/:id" element={<PurposePage />} />
          <Route path="/settings/connections" element={<ConnectionsPage />} />
          <Route path="/settings/retention" element={<RetentionPage />} />
          <Route path="/settings/publishing" element={<PublishingPage />} />
          <Route path="/settings/controller" element={<ControllerPage />} />
          <Route path="/settings/webhook" element={<WebhookPage />} />
          <Route path="/settings/agents" element={<AgentsPage />} />
          <Route path="/settings/audience" element={<AudiencePage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  );
}

function SignedIn() {
  const query = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (query.data)
    return (
      <SessionContext value={query.data}>
        <Outlet />
        <ProveDialog />
      </SessionContext>
    );
  if (query.data === null) {
    const back = pathname === '/' ? '' : `?back=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${back}`} replace />;
  }
  return (
    <main className="alone">
      {query.isError ? <Failed error={query.error} retry={() => query.refetch()} /> : <Loading rows={3} />}
    </main>
  );
}
