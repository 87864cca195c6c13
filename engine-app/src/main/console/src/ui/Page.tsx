import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { Icon } from './Icon';

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  up?: { to: string; label: string };
  children?: ReactNode;
}

/** A page's heading, what it is for, and what can be done on it. */
export function Page({ title, lead, actions, up, children }: Props) {
  useEffect(() => {
    document.title = `${title} – SmartConvo`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <div>
          {up && (
            <Link className="up" to={up.to}>
              <Icon name="left" size={16} />
              {up.label}
            </Link>
          )}
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}

export function Card({
  title,
  lead,
  actions,
  children,
  id,
}: Omit<Props, 'up' | 'title'> & { title?: string; id?: string }) {
  return (
    <section className="card" id={id}>
      {title && (
        <div className="card-head">
          <div>
            <h2>{title}</h2>
            {lead && <p className="soft">{lead}</p>}
          </div>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
