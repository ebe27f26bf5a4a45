import { site } from '../site.config.ts';
import { absolute } from './urls.ts';

/** The site as its description in schema.org’s words needs it. */
export const siteFacts = { ...site, absolute };
