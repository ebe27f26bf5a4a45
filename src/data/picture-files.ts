/** Pictures as files that stand by themselves. Astro renders the drawing; `lib/svg` frees it from the page. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { toCsv } from '../domain/tables/csv.ts';
import { longDate } from '../lib/dates.ts';
import { DRAWING_WIDTH, FILE_WIDTH, pictureFile } from '../lib/svg/file.ts';
import { flatten } from '../lib/svg/flatten.ts';
import { readStyles } from '../lib/svg/styles.ts';
import { absolute } from '../lib/urls.ts';
import typeface from '../assets/newsreader-display.woff2?inline';
import { site } from '../site.config.ts';
import arrivalSheet from '../styles/arrival.css?raw';
import linksSheet from '../styles/links.css?raw';
import picturesSheet from '../styles/pictures.css?raw';
import roleRowsSheet from '../styles/role-rows.css?raw';
import tokensSheet from '../styles/tokens.css?raw';
import { asOf } from './index.ts';
import { about } from './open-data.ts';
import type { Picture } from './pictures.ts';

/** Style sheets of all drawings. */
const SHEETS = [tokensSheet, picturesSheet, arrivalSheet, linksSheet, roleRowsSheet];

/** A picture as an SVG file. */
export async function svgFile(picture: Picture): Promise<string> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(picture.drawing, { props: picture.props });
  const styles = readStyles([...SHEETS, ...(picture.sheets ?? [])]);
  const address = absolute(picture.page);
  const drawing = flatten(html, {
    styles,
    width: picture.width ?? DRAWING_WIDTH,
    windowWidth: FILE_WIDTH,
    page: address,
  });
  return pictureFile(
    drawing,
    {
      subject: picture.subject,
      title: picture.title,
      how: picture.how,
      notes: picture.notes ?? [],
      site: site.name,
      address,
      licence: site.textLicence,
      date: asOf,
      dateInWords: longDate(asOf),
      language: site.language,
      typeface: { family: 'Newsreader Display', url: typeface },
    },
    styles,
  );
}

/** The data of a picture as a CSV file. */
export const csvFile = ({ subject, title, page, table }: Picture): string =>
  toCsv(table, about(`${subject}: ${title}`, page));
