/** Global Privacy Control: the visitor's browser says that their data is not to be sold, shared or used for ads. */
export const hasGpc = (): boolean => (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;

/** What is left of a decision once the signal is heard. `data-gpc="marketing"` keeps it off analytics. */
export const heedGpc = (purposes: Record<string, boolean>, gpc?: string): Record<string, boolean> => {
  const barred = { marketing: false, ...(gpc === 'marketing' ? {} : { analytics: false }) };
  return hasGpc() ? { ...purposes, ...barred } : purposes;
};
