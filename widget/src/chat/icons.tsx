const icon = (d: string) => () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={d} />
  </svg>
);

export const CloseIcon = icon('M6 6l12 12M18 6L6 18');
export const SendIcon = icon('M12 19V5M6 11l6-6 6 6');
export const StopIcon = icon('M7.5 7.5h9v9h-9z');
export const EndIcon = icon('M15 4h3a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-3M10 16l-4-4 4-4M6 12h9');
export const ShieldIcon = icon('M12 3l7 3v5c0 4.5-3 8-7 10-4-2-7-5.5-7-10V6z');
export const DownIcon = icon('M12 5v14M6 13l6 6 6-6');
export const BotIcon = icon(
  'M12 3v3M6 9a3 3 0 0 1 3-3h6a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3zM9.5 11v1.5M14.5 11v1.5M3.5 11v3M20.5 11v3',
);
export const CheckIcon = icon('M5 12.5l4.5 4.5L19 7.5');
