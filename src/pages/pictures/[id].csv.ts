import type { APIRoute, GetStaticPaths } from 'astro';
import { csvFile } from '../../data/picture-files.ts';
import { pictures, type Picture } from '../../data/pictures.ts';

export const getStaticPaths = (() =>
  pictures.map((picture) => ({ params: { id: picture.id }, props: { picture } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Picture }> = ({ props }) =>
  new Response(csvFile(props.picture), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
