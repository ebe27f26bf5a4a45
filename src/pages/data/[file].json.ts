import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonFiles } from '../../data/open-data.ts';

export const getStaticPaths = (() =>
  [...jsonFiles()].map(([file, text]) => ({ params: { file }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
