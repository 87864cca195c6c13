import { useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useText } from '../i18n';
import { useSession } from '../queries';
import { Brand, Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Blank } from '../ui/states';
import { AccountMenu } from './AccountMenu';
import { Palette, PaletteButton } from './Palette';
import { usePlaces } from './places';

export function Shell() {
  const text = useText();
  const session = useSession();
  const places = usePlaces();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const nav = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  // On a phone the places are a row that can be longer than the screen is wide.
  useEffect(() => {
    nav.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);

  return (
    <div className="shell">
      <a className="skip" href="#main">
        {text.common.skip}
      </a>
      <aside className="side" aria-label="SmartConvo">
        <div className="side-in">
          <NavLink className="brand" to="/flows">
            <Brand />
            <span>SmartConvo</span>
          </NavLink>
          <nav ref={nav} aria-label={text.shell.navigation}>
            {places.map((place) => (
              <NavLink key={place.to} to={place.to} className={place.also?.includes(pathname) ? 'active' : ''}>
                <Icon name={place.icon} />
                <span>{place.label}</span>
              </NavLink>
            ))}
          </nav>
        </div>
      </aside>
      <header className="top">
        <p className="tenant">{session.tenant?.name ?? text.shell.installation}</p>
        <PaletteButton />
        <AccountMenu />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <div className="width">{session.tenant || pathname === '/account' ? <Outlet /> : <NoTenant />}</div>
      </main>
      <Palette />
    </div>
  );
}

function NoTenant() {
  const { shell } = useText();
  return (
    <Page title={shell.installation}>
      <Blank icon="members" title={shell.noTenantTitle}>
        {shell.noTenantText}
      </Blank>
    </Page>
  );
}
