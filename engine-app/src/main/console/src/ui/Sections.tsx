import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';

interface Section {
  to: string;
  label: string;
}

/** The pages that belong together here, above each of them; the first is their overview. */
export function Sections({ label, sections }: { label: string; sections: Section[] }) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone they are a row that can be longer than the screen is wide.
  useEffect(() => {
    const active = nav.current?.querySelector<HTMLElement>('.active');
    if (active) nav.current?.scrollTo?.({ left: active.offsetLeft - nav.current.offsetLeft });
  }, [pathname]);
  return (
    <nav ref={nav} className="sections" aria-label={label}>
      {sections.map((section, index) => (
        <NavLink key={section.to} to={section.to} end={index === 0}>
          {section.label}
        </NavLink>
      ))}
    </nav>
  );
}
