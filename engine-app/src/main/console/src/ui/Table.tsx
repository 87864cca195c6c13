import type { ReactNode } from 'react';

interface Props {
  label: string;
  head: ReactNode[];
  children: ReactNode;
}

/** Scrolls sideways on narrow screens, by keyboard too. */
export function Table({ label, head, children }: Props) {
  return (
    <section className="table-wrap" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={typeof cell === 'string' ? cell : index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
