import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { AccountPage } from './account/AccountPage';
import { FlowPage } from './flows/FlowPage';
import { FlowsPage } from './flows/FlowsPage';
import { PublishPage } from './flows/PublishPage';
import { MembersPage } from './members/MembersPage';
import { RecordPage } from './privacy/RecordPage';
import { SessionContext, sessionQuery } from './queries';
import { AudiencePage } from './settings/AudiencePage';
import { ConnectionsPage } from './settings/ConnectionsPage';
import { NewPurposePage, PurposePage } from './settings/PurposePage';
import { PurposesPage } from './settings/PurposesPage';
import { RetentionPage } from './settings/RetentionPage';
import { SettingsPage } from './settings/SettingsPage';
import { NotFoundPage } from './shell/NotFoundPage';
import { Shell } from './shell/Shell';
import { SignInPage } from './shell/SignInPage';
import { NewSitePage, SitePage } from './sites/SitePage';
import { SitesPage } from './sites/SitesPage';
import { Failed, Loading } from './ui/states';

export function Pages() {
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route element={<SignedIn />}>
        <Route element={<Shell />}>
          <Route index element={<Navigate to="/flows" replace />} />
          <Route path="/flows" element={<FlowsPage />} />
          <Route path="/flows/:key" element={<FlowPage />} />
          <Route path="/flows/:key/versions/:version" element={<FlowPage />} />
          <Route path="/publish" element={<PublishPage />} />
          <Route path="/sites" element={<SitesPage />} />
          <Route path="/sites/new" element={<NewSitePage />} />
          <Route path="/sites/:id" element={<SitePage />} />
          <Route path="/members" element={<MembersPage />} />
          <Route path="/privacy" element={<RecordPage />} />
          <Route path="/privacy/versions/:version" element={<RecordPage />} />
          <Route path="/settings" element={<SettingsPage />} />
          <Route path="/settings/purposes" element={<PurposesPage />} />
          <Route path="/settings/purposes/new" element={<NewPurposePage />} />
          <Route path="/settings/purposes/:id" element={<PurposePage />} />
          <Route path="/settings/connections" element={<ConnectionsPage />} />
          <Route path="/settings/retention" element={<RetentionPage />} />
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
