import type { APIRoute } from 'astro';
import { iconPng, TOUCH_ICON } from '../data/icons.ts';

/** The site’s mark for the home screens of phones that look for it under this name. */
export const GET: APIRoute = async () =>
  new Response(await iconPng(TOUCH_ICON), { headers: { 'content-type': 'image/png' } });
