import type { APIRoute } from 'astro';
import { rssFeed } from '../data/article-feeds.ts';

/** Articles as an RSS feed. */
export const GET: APIRoute = async () =>
  new Response(await rssFeed(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
