/** What a comparison needs of one role, as a file that `/compare/` fetches. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { graph } from '../../../data/index.ts';
import { profilesOf } from '../../../data/profiles.ts';

export const getStaticPaths = (() =>
  graph.content.roles.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => Response.json(profilesOf([params['id'] ?? ''])[0]);
