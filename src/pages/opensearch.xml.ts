import type { APIRoute } from 'astro';
import { absolute, path } from '../lib/urls.ts';
import { escapeXml } from '../lib/xml.ts';
import { site } from '../site.config.ts';

/** OpenSearch 1.1 takes names of up to 16 signs and descriptions of up to 1,024. */
const name = (text: string): string => escapeXml(text.slice(0, 16).trim());

/** Tells a browser how to search the site from its address bar. */
export const GET: APIRoute = () => {
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${name(site.name)}</ShortName>
  <Description>${escapeXml(site.description.slice(0, 1024))}</Description>
  <Language>${site.language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image height="192" width="192" type="image/png">${escapeXml(absolute(path.icon('192')))}</Image>
  <Url type="text/html" method="get" template="${escapeXml(absolute(path.search))}?q={searchTerms}" />
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(absolute(path.openSearch))}" />
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
