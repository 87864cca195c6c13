import type { ChangeEvent } from 'react';
import { useSearchParams } from 'react-router';

type Field = ChangeEvent<HTMLInputElement | HTMLSelectElement>;

export interface Filters {
  /** Those that are set, for the server. */
  set: URLSearchParams;
  value: (name: string) => string;
  /** For a field; the other ones named make no sense any more once it changes. */
  change: (name: string, ...without: string[]) => (event: Field) => void;
  drop: (name: string) => void;
  /** These and no others. */
  all: (values: Record<string, string>) => void;
  clear: () => void;
}

/** Filters of a list, which stand in the page's address. */
export function useFilters(names: readonly string[]): Filters {
  const [search, setSearch] = useSearchParams();
  const write = (name: string, value: string, without: string[]) => {
    const next = new URLSearchParams(search);
    for (const other of without) next.delete(other);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  return {
    set: new URLSearchParams([...search].filter(([name, value]) => names.includes(name) && value)),
    value: (name) => search.get(name) ?? '',
    change:
      (name, ...without) =>
      ({ currentTarget: { value } }) =>
        write(name, value, without),
    drop: (name) => write(name, '', []),
    all: (values) => setSearch(values),
    clear: () => setSearch({}),
  };
}
