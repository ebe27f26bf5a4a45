/** The site’s colours for what reads no CSS. */
import { readColours } from '../lib/colours.ts';
import tokens from '../styles/tokens.css?raw';

/** A token’s colour as `#rrggbb`: `colour('paper', 'dark')`. */
export const colour = readColours(tokens);
