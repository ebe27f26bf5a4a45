/** Every file that is written for a host, and where it belongs. */
import { htaccess } from './hosts/apache.ts';
import { caddyfile } from './hosts/caddy.ts';
import { cloudFrontFunction, cloudFrontHeaders, s3Upload } from './hosts/cloudfront.ts';
import { headersFile, redirectsFile } from './hosts/folder.ts';
import { nginxConf } from './hosts/nginx.ts';
import { vercelJson } from './hosts/vercel.ts';
import type { Policy } from './policy.ts';

/** Stands in every build’s `.htaccess`, and so tells one from a folder of somebody’s own: changed, it disowns earlier builds. */
export const MADE = 'Made from src/hosting/policy.ts and src/site.config.ts; change those, not this.';

/**
 * Files that a host reads from the published folder itself. The build writes them into it.
 * @param folders names of the hashed folders that the build has
 */
export const publishedFiles = (policy: Policy, folders: readonly string[]): Record<string, string> => ({
  _headers: `# ${MADE}\n${headersFile(policy, folders)}`,
  _redirects: `# ${MADE}\n${redirectsFile(policy)}`,
  '.htaccess': `# ${MADE}\n${htaccess(policy)}`,
  // GitHub Pages otherwise has Jekyll leave out names that begin with an underscore or a dot.
  '.nojekyll': '',
});

/**
 * Files that a server’s owner puts elsewhere, with each edition: `npm run hosts` writes them. They stay
 * out of the published folder, where anybody could read how the server is set up, and a build leaves nothing beside it.
 */
export const serverFiles = (policy: Policy): Record<string, string> => ({
  'nginx.conf': `# ${MADE}\n${nginxConf(policy)}`,
  'roles-ahead.caddy': `# ${MADE}\n${caddyfile(policy)}`,
  'vercel.json': vercelJson(policy),
  'cloudfront-function.js': `// ${MADE}\n${cloudFrontFunction(policy)}`,
  'cloudfront-headers.json': cloudFrontHeaders(policy),
  's3-upload.sh': s3Upload(policy).replace('\n', `\n# ${MADE}\n`),
});
