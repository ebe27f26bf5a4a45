import type { APIRoute, GetStaticPaths } from 'astro';
import { socialCards, socialPng } from '../../data/social-images.ts';
import { path } from '../../lib/urls.ts';

export const getStaticPaths = (() =>
  [...socialCards].map(([page, card]) => ({
    params: { page: path.social(page).slice('/social/'.length, -'.png'.length) },
    props: { card },
  }))) satisfies GetStaticPaths;

/** The picture beside a shared link. */
export const GET: APIRoute<{ card: Parameters<typeof socialPng>[0] }> = async ({ props }) =>
  new Response(await socialPng(props.card), { headers: { 'content-type': 'image/png' } });
