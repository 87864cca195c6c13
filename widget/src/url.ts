/** Only addresses that open a page or a letter; never script, data or files. */
export function safeUrl(address: string): string | undefined {
  try {
    const url = new URL(address.trim());
    return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
