/* The site's own address, which only the build's environment knows, and the two files that speak of it. */

/** The address of the page's folder from VITE_SITE, with a slash at its end; undefined where none is given. */
export function siteAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!/^https?:/.test(text) || !URL.canParse(text)) throw new Error(`VITE_SITE is no web address: ${text}`);
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/*$/, '/');
}

export const robots = (site: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`;

/** The site map of pages by their folders' addresses from the site's. */
export const siteMap = (site: string, pages: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map((page) => `  <url><loc>${(site + page).replaceAll('&', '&amp;')}</loc></url>\n`).join('')}</urlset>
`;
