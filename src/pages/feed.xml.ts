import type { APIRoute } from 'astro';
import { atomFeed } from '../data/article-feeds.ts';

/** Articles as an Atom feed. */
export const GET: APIRoute = async () =>
  new Response(await atomFeed(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
