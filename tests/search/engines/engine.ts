/** What the bench asks of every engine. */
import type { Page } from 'playwright-core';
import type { Query } from '../queries.ts';
import type { Host } from '../traffic.ts';

export interface Reply {
  /** Paths of the results, best first. */
  found: string[];
  /** From the keystroke, or the call, to the results; undefined where there are none to wait for. */
  milliseconds: number | undefined;
}

export interface Engine {
  name: string;
  /** How it was set up, in a line. */
  setup: string;
  /** Where its files are. */
  host: Host;
  /** The page that searches. */
  address: string;
  search: (page: Page, query: Query) => Promise<Reply>;
}
