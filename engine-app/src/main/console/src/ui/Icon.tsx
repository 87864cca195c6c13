const PATHS = {
  flow: 'M3.500 4.500h7v6h-7zM13.500 13.500h7v6h-7zM10.500 7.500h4.500a2 2 0 0 1 2 2v4',
  site: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM3.500 12h17M12 3.500c2.300 2.300 3.500 5.200 3.500 8.500s-1.200 6.200-3.500 8.500c-2.300-2.300-3.500-5.200-3.500-8.500s1.200-6.200 3.500-8.500z',
  members:
    'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 19.500c0-3.300 2.700-5.500 6-5.500s6 2.200 6 5.500M16 5a3.200 3.200 0 0 1 0 6.200M17.500 14.300c2.100.7 3.500 2.500 3.500 5.200',
  shield: 'M12 3.500 5 6v5.500c0 4.400 2.900 7.600 7 9 4.100-1.400 7-4.600 7-9V6zM9 12l2.200 2.200L15.200 10',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20c.6-3.700 3.600-6 7.500-6s6.900 2.300 7.500 6',
  key: 'M8 11.500a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10.900 12.700 19.500 4.500M16 8l2.500 2.500M13.500 10.300l2 2',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2',
  plug: 'M9 4v5M15 4v5M6.500 9h11v2.500a5.500 5.500 0 0 1-11 0zM12 17v3.500',
  people:
    'M12 8.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM7 20.500v-6a5 5 0 0 1 10 0v6M10 20.500v-5M14 20.500v-5',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.300 15.300 20 20',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  down: 'm6 9 6 6 6-6',
  right: 'm9 6 6 6-6 6',
  left: 'm15 6-6 6 6 6',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  warning: 'M12 4 2.800 19.500h18.400zM12 10v4.500M12 17v.2',
  error: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 8v5M12 15.800v.2',
  copy: 'M8.500 8.500h11v11h-11zM15.500 8.500v-4h-11v11h4',
  upload: 'M12 16V4.500M7 9l5-5 5 5M4 15.500v4h16v-4',
  download: 'M12 4v11.500M7 11l5 5 5-5M4 15.500v4h16v-4',
  more: 'M5.500 12h.01M12 12h.01M18.500 12h.01',
  leave: 'M14 4.500H5v15h9M10.500 12H20M16.500 8.500 20 12l-3.500 3.500',
  file: 'M6 3.500h8l4.500 4.500v12.500H6zM13.500 3.500V8.500h5',
  chat: 'M4 5h16v11H11l-4.500 4V16H4zM8 9h8M8 12h5',
  process:
    'M12 8.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM12 3v2.500M12 18.500V21M3 12h2.500M18.500 12H21M5.600 5.600l1.800 1.800M16.600 16.600l1.800 1.800M18.400 5.600l-1.800 1.800M7.400 16.600l-1.800 1.800',
  pulse: 'M3 12h4l2.500-6 4.500 12 2.500-6H21',
  cross: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  undo: 'M8.500 5 4.500 9l4 4M4.500 9h9a5.500 5.500 0 0 1 0 11H9',
  redo: 'M15.500 5l4 4-4 4M19.500 9h-9a5.500 5.500 0 0 0 0 11H15',
  map: 'M4 6.500 9 4.500l6 2 5-2v13l-5 2-6-2-5 2zM9 4.500v13M15 6.500v13',
  play: 'M8 5.500v13l10.500-6.500z',
  pen: 'M5 19l.8-3.800L16.500 4.500l3 3L8.800 18.200zM14.500 6.500l3 3',
  list: 'M5.500 6.500h.01M9.500 6.500h10M5.500 12h.01M9.500 12h10M5.500 17.500h.01M9.500 17.500h10',
  inbox: 'M4 13.500 6.500 5h11l2.500 8.500V19H4zM4 13.500h5l1.200 2.500h3.600l1.200-2.500h5',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
} as const;

export type IconName = keyof typeof PATHS;

/** Always beside a word, or in a button that has a name of its own. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 2.6 : 1.7}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export function Brand({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" className="brand-tile" />
      <path
        className="brand-bubble"
        d="M12 9.500h8a4.500 4.500 0 0 1 4.500 4.500v3.500A4.500 4.500 0 0 1 20 22h-4.500l-4.500 3v-3.200A4.500 4.500 0 0 1 7.500 17.500V14A4.500 4.500 0 0 1 12 9.500z"
      />
      <circle className="brand-dot" cx="12.500" cy="15.800" r="1.600" />
      <path className="brand-line" d="M15.500 15.800h4.500" />
    </svg>
  );
}
