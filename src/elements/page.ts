/** What runs on every page, and all of it: each byte here is on every first visit. */
import './far-sections.ts';
import './search-keys.ts';
import './service-worker.ts';
import './theme-switch.ts';
