import type { APIRoute } from 'astro';
import { absolute, path } from '../lib/urls.ts';

/** Everything may be read. Crawlers ask for this file at the root of a host; below a base path it only names the sitemap. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(path.sitemap)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
