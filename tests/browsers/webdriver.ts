/*
 * WebKitGTK by plain WebDriver (https://www.w3.org/TR/webdriver2/): a driver on a screen that nobody sees, and the few
 * commands that the main path needs.
 */
import { spawn } from 'node:child_process';
import type { WebKit } from './install.ts';
import type { Visit } from './visit.ts';

const PORT = 4397;
const ADDRESS = `http://127.0.0.1:${String(PORT)}`;
/** WebDriver's code of the key. */
const HOME = '\uE011';
/** For one question to a page, in milliseconds. */
const PATIENCE = 180_000;

/** Sends a command and gives the value that answers it. */
async function send<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
  const response = await fetch(`${ADDRESS}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T & { message?: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.message ?? response.statusText}`);
  return value;
}

/** Waits until the driver listens. */
async function ready(): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (await send('GET', '/status').catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('WebKitWebDriver does not answer');
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

/** Opens a window; its pages may take their time to answer. */
async function begin(binary: string): Promise<Session> {
  await ready();
  const options = { binary, args: ['--automation'] };
  const capabilities = { alwaysMatch: { timeouts: { script: PATIENCE }, 'webkitgtk:browserOptions': options } };
  return send<Session>('POST', '/session', { capabilities });
}

/** A script that calls a function and hands over what it gives, or its trouble in words. */
const script = <A>(question: (argument: A) => unknown): string => `
  const [argument, done] = arguments;
  Promise.resolve(argument).then(${question.toString()}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;

export async function webkitVisit({ driver, browser, screen }: WebKit): Promise<Visit> {
  const server = spawn(screen, ['-a', driver, `--port=${String(PORT)}`], { detached: true, stdio: 'ignore' });
  const stop = (): void => void process.kill(-server.pid!);
  const { sessionId, capabilities } = await begin(browser).catch((error: unknown) => {
    stop();
    throw error;
  });
  const path = `/session/${sessionId}`;
  return {
    version: capabilities.browserVersion,
    open: (address) => send('POST', `${path}/url`, { url: address }),
    async ask<T, A>(question: (argument: A) => T | Promise<T>, argument?: A) {
      const body = { script: script(question), args: [argument ?? null] };
      const { value, error } = await send<{ value: T; error?: string }>('POST', `${path}/execute/async`, body);
      if (error) throw new Error(error);
      return value;
    },
    async home(selector) {
      const element = await send<object>('POST', `${path}/element`, { using: 'css selector', value: selector });
      const [id] = Object.values(element) as string[];
      await send('POST', `${path}/element/${id}/value`, { text: HOME });
    },
    async close() {
      await send('DELETE', path);
      stop();
    },
  };
}
