import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { asOf, graph } from '../../data/index.ts';
import { ledgerChanges, probabilityWords, STATUS_WORDS, type LedgerChange } from '../../domain/forecasts.ts';
import { xmlText } from '../../lib/feeds/html.ts';
import { absolute, path } from '../../lib/urls.ts';
import { escapeXml } from '../../lib/xml.ts';
import { site } from '../../site.config.ts';

const KIND = { made: 'New', update: 'Changed', outcome: 'Decided' } as const;
const ENTRIES = 100;

const title = ({ kind, forecast, probability }: LedgerChange): string =>
  `${KIND[kind]}: ${forecast.claim} ${
    probability === undefined ? STATUS_WORDS[forecast.outcome?.status ?? 'open'] : probabilityWords(probability)
  }.`;

/** Atom feed of everything that happens to the ledger: forecasts made, minds changed, claims decided. */
export const GET: APIRoute = () => {
  const changes = ledgerChanges(graph.forecasts).slice(0, ENTRIES);
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
  const feed = new Feed({
    id: absolute(path.forecasts),
    title: `${site.name}: changes of the forecast ledger`,
    description: 'Forecasts made, minds changed and claims decided.',
    link: absolute(path.forecasts),
    language: site.language,
    copyright: site.textLicence.name,
    updated: midnight(changes[0]?.on ?? asOf),
    feedLinks: { atom: absolute(path.forecastFeed) },
    author: { name: site.name, link: absolute(path.home) },
  });
  for (const change of changes) {
    const link = absolute(path.forecast(change.forecast.id));
    feed.addItem({
      id: `${link}#${change.kind}-${change.on}`,
      title: escapeXml(xmlText(title(change))),
      link,
      date: midnight(change.on),
      published: midnight(change.on),
      description: escapeXml(xmlText(change.why)),
    });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
