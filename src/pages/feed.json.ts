import type { APIRoute } from 'astro';
import { articlesAsJson } from '../data/article-feeds.ts';

/** Articles as a JSON feed. */
export const GET: APIRoute = async () =>
  new Response(await articlesAsJson(), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
