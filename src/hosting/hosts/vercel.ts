/** `vercel.json`: https://vercel.com/docs/project-configuration */
import { HASHED_FOLDERS, HSTS, KEEP, REVALIDATE, spellings, type Policy } from '../policy.ts';

const said = (headers: readonly (readonly [string, string])[]) => headers.map(([key, value]) => ({ key, value }));

/** Rules whose paths exclude each other, so that no header is set twice. */
export function vercelJson({ base, headers, moved }: Policy): string {
  const hashed = HASHED_FOLDERS.map((folder) => folder.replace('*', '[^/]+')).join('|');
  const config = {
    trailingSlash: true,
    headers: [
      { source: `${base}/(.*)`, headers: said([...headers, HSTS]) },
      { source: `${base}/(${hashed})/(.*)`, headers: said([['Cache-Control', KEEP]]) },
      { source: `${base}/((?!(?:${hashed})/).*)`, headers: said([['Cache-Control', REVALIDATE]]) },
    ],
    redirects: moved
      .flatMap((entry) => spellings(entry))
      .map(({ from, to }) => ({ source: from, destination: to, statusCode: 301 })),
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
