import type { AstroIntegration } from 'astro';
import { searchFolder } from '../finishing/search-folder.ts';
import type { Environment } from '../lib/environment.ts';
import { DEV_FOLDER } from './dev-search.ts';

/**
 * What pages and scripts are told as constants (src/env.d.ts): where the search index is, and whether there is a service worker.
 * @param hasWorker what `site.config.ts` says; while the site is being edited there is none
 */
export const constants = ({ contentDir }: Environment, hasWorker: boolean): AstroIntegration => ({
  name: 'constants',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      const isBuild = command === 'build';
      const define = {
        __SEARCH_FOLDER__: JSON.stringify(isBuild ? searchFolder(contentDir) : DEV_FOLDER),
        __SERVICE_WORKER__: JSON.stringify(hasWorker && isBuild),
      };
      updateConfig({ vite: { define } });
    },
  },
});
