import type { APIRoute, GetStaticPaths } from 'astro';
import { iconPng, ICONS } from '../../data/icons.ts';

export const getStaticPaths = (() =>
  Object.entries(ICONS).map(([name, icon]) => ({ params: { name }, props: { icon } }))) satisfies GetStaticPaths;

/** The site’s mark at the size that a launcher asks for. */
export const GET: APIRoute<{ icon: Parameters<typeof iconPng>[0] }> = async ({ props }) =>
  new Response(await iconPng(props.icon), { headers: { 'content-type': 'image/png' } });
