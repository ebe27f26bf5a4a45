import type { APIRoute, GetStaticPaths } from 'astro';
import { csvFiles } from '../../data/open-data.ts';

export const getStaticPaths = (() =>
  [...csvFiles()].map(([file, text]) => ({ params: { file }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
