/** What a site is called: the host of its public URL, as the request's own could be anybody's. */
export const siteOf = (publicUrl: string | null): string | null =>
  publicUrl === null ? null : new URL(publicUrl).host;
