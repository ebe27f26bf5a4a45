/** What is written for hosts that cannot be run here; the others are tested as they run, in tests/hosts. */
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { publishedFiles, serverFiles } from '../../../src/hosting/files.ts';
import { HSTS, KEEP, policyOf, REVALIDATE } from '../../../src/hosting/policy.ts';

const policies = ['/', '/careers/ahead'].map((basePath) =>
  policyOf({
    basePath,
    serviceWorker: false,
    newsletter: undefined,
    moved: [{ from: '/roles/old/', to: '/roles/new/' }],
  }),
);

describe.each(policies)('under “$base”', (policy) => {
  const { base, headers } = policy;
  const files = serverFiles(policy);

  describe('vercel.json', () => {
    const config = JSON.parse(files['vercel.json'] ?? '') as {
      trailingSlash: boolean;
      headers: { source: string; headers: { key: string; value: string }[] }[];
      redirects: { source: string; destination: string; statusCode: number }[];
    };
    const sent = (path: string) =>
      config.headers.filter((r) => new RegExp(`^${r.source}$`).test(base + path)).flatMap((r) => r.headers);

    it.each([
      ['/', REVALIDATE],
      ['/roles/', REVALIDATE],
      ['/service-worker.js', REVALIDATE],
      ['/assets/a.css', KEEP],
      ['/pagefind-1/pagefind.js', KEEP],
    ])('sends each header once with %s', (path, caching) => {
      expect(sent(path)).toEqual(
        [...headers, HSTS, ['Cache-Control', caching]].map(([key, value]) => ({ key, value })),
      );
    });

    it('redirects', () => {
      expect(config.trailingSlash).toBe(true);
      expect(config.redirects).toEqual(
        ['/roles/old/', '/roles/old'].map((from) => ({
          source: base + from,
          destination: `${base}/roles/new/`,
          statusCode: 301,
        })),
      );
    });
  });

  describe('the CloudFront function', () => {
    interface Result {
      uri?: string;
      statusCode?: number;
      headers?: { location: { value: string } };
    }
    const context = vm.createContext({});
    vm.runInContext(files['cloudfront-function.js'] ?? '', context);
    const run = (uri: string, querystring = {}): Result => {
      context['event'] = { request: { uri, querystring } };
      return vm.runInContext('handler(event)', context) as Result;
    };

    it.each([
      ['/', '/index.html'],
      ['/roles/', '/roles/index.html'],
      ['/assets/a.css', '/assets/a.css'],
      ['/feed.xml', '/feed.xml'],
    ])('asks the bucket, for %s, for %s', (uri, key) => {
      expect(run(base + uri).uri).toBe(base + key);
    });

    it.each([
      ['/roles', '/roles/'],
      ['/roles/old/', '/roles/new/'],
      ['/roles/old', '/roles/new/'],
    ])('leads from %s to %s', (from, to) => {
      const { statusCode, headers: sent } = run(base + from);
      expect(statusCode).toBe(301);
      expect(sent?.location.value).toBe(base + to);
    });

    it('keeps the query, and what repeats in it', () => {
      const query = { q: { value: 'a%20b' }, kind: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y' }] } };
      expect(run(`${base}/search`, query).headers?.location.value).toBe(`${base}/search/?q=a%20b&kind=x&kind=y`);
    });

    it('names no host, however many slashes come first', () => {
      expect(run('//evil.example/x').headers?.location.value).toBe('/evil.example/x/');
      expect(run('/hasOwnProperty').headers?.location.value).toBe('/hasOwnProperty/');
    });

    it.runIf(base)('leads from the path itself to its folder', () => {
      expect(run(base).headers?.location.value).toBe(`${base}/`);
    });
  });

  it('CloudFront sends every header of the policy', () => {
    const config = JSON.parse(files['cloudfront-headers.json'] ?? '') as {
      SecurityHeadersConfig: Record<string, Record<string, unknown>>;
      CustomHeadersConfig: { Quantity: number; Items: { Header: string; Value: string; Override: boolean }[] };
    };
    const { SecurityHeadersConfig: known, CustomHeadersConfig: custom } = config;
    const sent = new Map([
      ['Content-Security-Policy', known['ContentSecurityPolicy']?.['ContentSecurityPolicy']],
      ['X-Content-Type-Options', known['ContentTypeOptions']?.['Override'] ? 'nosniff' : undefined],
      ['Referrer-Policy', known['ReferrerPolicy']?.['ReferrerPolicy']],
      ...custom.Items.map(({ Header, Value }) => [Header, Value] as const),
    ]);
    expect(sent).toEqual(new Map(headers));
    expect(custom.Quantity).toBe(custom.Items.length);
    expect(`max-age=${String(known['StrictTransportSecurity']?.['AccessControlMaxAgeSec'])}`).toBe(HSTS[1]);
  });

  it('the upload to S3 puts hashed files first and deletes last', () => {
    const lines = (files['s3-upload.sh'] ?? '').split('\n').filter((line) => line.startsWith('aws '));
    expect(lines.every((line) => line.startsWith(`aws s3 sync "$1" "s3://$2${base}" `))).toBe(true);
    expect(lines[0]).toContain(`--include 'assets/*' --include 'pagefind-*/*' --cache-control '${KEEP}'`);
    expect(lines.findIndex((line) => line.includes('--delete'))).toBe(lines.length - 1);
    expect(lines.slice(1, -1).every((line) => line.endsWith(`--cache-control '${REVALIDATE}'`))).toBe(true);
  });

  it('_headers names each header in one rule, and the folders that the build has', () => {
    const { _headers: text = '', _redirects: redirects = '' } = publishedFiles(policy, ['assets', 'pagefind-1']);
    expect(text.match(/^\S+$/gm)).toEqual([`${base}/*`, `${base}/assets/*`, `${base}/pagefind-1/*`]);
    expect(text.match(/Cache-Control: .*/g)).toEqual([`Cache-Control: ${KEEP}`, `Cache-Control: ${KEEP}`]);
    // Cloudflare takes lines of 2,000 characters.
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
    expect(redirects.split('\n').filter((line) => line.startsWith('/'))).toEqual([
      `${base}/roles/old/ ${base}/roles/new/ 301`,
      `${base}/roles/old ${base}/roles/new/ 301`,
    ]);
  });
});
