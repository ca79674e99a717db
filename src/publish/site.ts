/* The site's own address, which only the build's environment knows, and the two files that speak of it. */

/** The address of the page's folder from VITE_SITE, with a slash at its end; undefined where none is given. */
export function siteAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!/^https?:/.test(text) || !URL.canParse(text)) throw new Error(`VITE_SITE is no web address: ${text}`);
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/*$/, '/');
}

export const robots = (site: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`;

/** The site map: one page. */
export const siteMap = (site: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>${site.replaceAll('&', '&amp;')}</loc></url>
</urlset>
`;
