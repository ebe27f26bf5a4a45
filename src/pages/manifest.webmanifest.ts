import type { APIRoute } from 'astro';
import { ICONS } from '../data/icons.ts';
import { colour } from '../data/theme.ts';
import { href, path } from '../lib/urls.ts';
import { site } from '../site.config.ts';

/** What a device needs to know to keep the site as an app. Dark colours are in head: a manifest has room for one theme. */
export const GET: APIRoute = () => {
  const manifest = {
    id: href(path.home),
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: href(path.home),
    scope: href(path.home),
    display: 'minimal-ui',
    theme_color: colour('paper'),
    background_color: colour('paper'),
    icons: [
      { src: href('/icon.svg'), type: 'image/svg+xml', sizes: 'any' },
      ...Object.entries(ICONS).map(([name, { size, purpose }]) => ({
        src: href(path.icon(name)),
        type: 'image/png',
        sizes: `${size}x${size}`,
        purpose,
      })),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
