import type { APIRoute, GetStaticPaths } from 'astro';
import { svgFile } from '../../data/picture-files.ts';
import { pictures, type Picture } from '../../data/pictures.ts';

export const getStaticPaths = (() =>
  pictures.map((picture) => ({ params: { id: picture.id }, props: { picture } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(await svgFile(props.picture), { headers: { 'content-type': 'image/svg+xml' } });
