import { NavLink } from 'react-router';

interface Section {
  to: string;
  label: string;
}

/** The pages that belong together here, above each of them; the first is their overview. */
export function Sections({ label, sections }: { label: string; sections: Section[] }) {
  return (
    <nav className="sections" aria-label={label}>
      {sections.map((section, index) => (
        <NavLink key={section.to} to={section.to} end={index === 0}>
          {section.label}
        </NavLink>
      ))}
    </nav>
  );
}
