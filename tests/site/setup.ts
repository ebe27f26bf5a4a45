/** Before the site tests: there is a finished site, and a second one from changed content. */
import type { TestProject } from 'vitest/node';
import { requireSite } from './builds.ts';
import { variant } from './variant.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The finished site. */
    dist: string;
    /** The second one, and the content that it was built from. */
    variant: { dir: string; content: string; output: string };
  }
}

export default function setup(project: TestProject): () => void {
  project.provide('dist', requireSite());
  const { remove, ...built } = variant();
  project.provide('variant', built);
  return remove;
}
