/** The address of the lesson's own folder, which is its first page's; the shell says how to get there from any page. */
export const siteFolder = (): string =>
  new URL(document.documentElement.dataset['root'] ?? './', document.baseURI).href;
