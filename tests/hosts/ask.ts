/** One request, as it is: no redirect followed, nothing unpacked, any certificate taken. */
import http from 'node:http';
import https from 'node:https';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

export const ask = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, failed) => {
    const options = { headers, agent: false, rejectUnauthorized: false };
    const take = (response: http.IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', failed);
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    };
    const request = url.startsWith('https:') ? https.get(url, options, take) : http.get(url, options, take);
    request.on('error', failed);
    request.setTimeout(15_000, () => request.destroy(new Error(`${url} did not answer`)));
  });
