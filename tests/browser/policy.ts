/* The page's policy, as tests watch it. */
import type { Page } from '@playwright/test';
import { expect } from './lesson.ts';

type Watched = Window & { violations: string[] };

/** Has the page remember, from its next load on, what its policy refuses. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
}

/** What the policy has refused since the page was loaded. */
export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Watched).violations);

/** The policy that the page brings along. */
export async function policyOf(page: Page): Promise<string> {
  const html = await (await page.request.get('./')).text();
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(html.indexOf(policy)).toBeLessThan(html.search(/<(link|script|style)/));
  return policy;
}

/** Sends the policy as a header with every file, which is what it takes to bind workers too. */
export async function bindWorkers(page: Page): Promise<void> {
  const policy = await policyOf(page);
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}
