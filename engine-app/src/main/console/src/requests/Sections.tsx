import { NavLink } from 'react-router';
import { useText } from '../i18n';

/** The pages that belong together here, above each of them. */
export function Sections() {
  const { requests: text } = useText();
  return (
    <nav className="sections" aria-label={text.tabs}>
      <NavLink to="/requests" end>
        {text.title}
      </NavLink>
      <NavLink to="/requests/holds">{text.holds}</NavLink>
      <NavLink to="/requests/deadlines">{text.deadlines}</NavLink>
    </nav>
  );
}
