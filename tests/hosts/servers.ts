/** The real servers, each started as its recipe says, as the current user, on free ports. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { Miniflare } from 'miniflare';
import { temporaryFolder } from '../site/builds.ts';
import { recipe } from './recipes.ts';
import type { Laid } from './sites.ts';

export interface Running {
  /** Origin over plain HTTP. */
  origin: string;
  /** Origin over TLS; undefined where the server was given no certificate. */
  secure: string | undefined;
  stop: () => Promise<void>;
}

export interface Host {
  name: string;
  /** The program; undefined where it is not installed here. */
  program: string | undefined;
  /** Whether it can send the policy’s headers, our 404 page and redirects. */
  knowsPolicy: boolean;
  /**
   * Cloudflare: rules go by path alone, so a missing hashed file is kept like one that is there (deploy/cloudflare-pages.md);
   * names that begin with a dot are served; HSTS is sent always, because the host never speaks plain HTTP.
   */
  isCloudflare?: true;
  start: (laid: Laid, program: string) => Promise<Running>;
}

/** The first of these programs that the path, or the usual folders of servers, have. */
const find = (...names: string[]): string | undefined =>
  [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/local/bin']
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => {
      done(false);
    });
  });

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Starts a program and waits until it listens.
 * @throws with what it printed, where it ends instead
 */
async function run(
  program: string,
  args: string[],
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<() => Promise<void>> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      printed += text.toString();
    });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      done();
    });
    child.once('error', (error) => {
      printed += error.message;
      done();
    });
  });
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (hasEnded || tries > 150) throw new Error(`${program} did not start:\n${printed}`);
    await pause(100);
  }
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

/** A folder for a server’s own files, and ports for it. */
async function place(name: string, laid: Laid) {
  const folder = temporaryFolder(name);
  fs.chmodSync(folder, 0o755);
  const port = await freePort();
  const tlsPort = await freePort();
  const write = (file: string, text: string): string => {
    fs.writeFileSync(path.join(folder, file), text);
    return path.join(folder, file);
  };
  return {
    folder,
    port,
    tlsPort,
    write,
    started: (stop: () => Promise<void>): Running => ({
      origin: `http://127.0.0.1:${port}`,
      secure: laid.tls && `https://127.0.0.1:${tlsPort}`,
      stop: async () => {
        await stop();
        fs.rmSync(folder, { recursive: true, force: true });
      },
    }),
  };
}

const nginx: Host = {
  name: 'nginx',
  program: find('nginx'),
  knowsPolicy: true,
  start: async (laid, program) => {
    const { folder, port, tlsPort, write, started } = await place('nginx', laid);
    const listen = [`listen 127.0.0.1:${port};`, ...(laid.tls ? [`listen 127.0.0.1:${tlsPort} ssl;`] : [])];
    const own = recipe('nginx.md', 'nginx', [
      ['listen 443 ssl;', listen.join('\n')],
      ['ssl_certificate /etc/ssl/careers.example.pem;', laid.tls ? `ssl_certificate ${laid.tls.certificate};` : ''],
      ['ssl_certificate_key /etc/ssl/careers.example.key;', laid.tls ? `ssl_certificate_key ${laid.tls.key};` : ''],
      ['/srv/www', laid.root],
      ['/etc/nginx/roles-ahead.conf', path.join(laid.servers, 'nginx.conf')],
    ]);
    const types = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'];
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    const conf = write(
      'nginx.conf',
      `daemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n` +
        `include ${types.find((file) => fs.existsSync(file)) ?? types[0]};\n${temporary.join('\n')}\n${own}}\n`,
    );
    return started(await run(program, ['-c', conf, '-p', folder, '-e', path.join(folder, 'error.log')], port));
  },
};

const MODULES = [
  'mpm_event',
  'unixd',
  'authz_core',
  'dir',
  'mime',
  'headers',
  'alias',
  'deflate',
  'filter',
  'autoindex',
  'negotiation',
  'ssl',
];

const apache: Host = {
  name: 'Apache httpd',
  program: find('apache2', 'httpd'),
  knowsPolicy: true,
  start: async (laid, program) => {
    const { folder, port, tlsPort, write, started } = await place('apache', laid);
    const modules = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'].find((dir) =>
      fs.existsSync(dir),
    );
    const types = ['/etc/mime.types', '/etc/apache2/mime.types', '/etc/httpd/conf/mime.types'].find((file) =>
      fs.existsSync(file),
    );
    const own = recipe('apache.md', 'apache', [
      ['/etc/ssl/careers.example.pem', laid.tls?.certificate ?? ''],
      ['/etc/ssl/careers.example.key', laid.tls?.key ?? ''],
      ['/srv/www', laid.root],
      ['*:443', `127.0.0.1:${tlsPort}`],
    ]);
    const plain = own.replace(String(tlsPort), String(port)).replaceAll(/^ *SSL.*\n/gm, '');
    const load = (name: string) => {
      const file = path.join(modules ?? '', `mod_${name}.so`);
      return fs.existsSync(file) ? `LoadModule ${name}_module ${file}\n` : '';
    };
    const conf = write(
      'httpd.conf',
      `ServerRoot ${folder}\nServerName wrong.example:1\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log\n` +
        `Mutex file:${folder}\n${MODULES.map((name) => load(name)).join('')}` +
        (process.getuid?.() === 0 ? 'User nobody\nGroup nogroup\n' : '') +
        `TypesConfig ${types ?? '/dev/null'}\nListen 127.0.0.1:${port}\n${plain}` +
        (laid.tls ? `Listen 127.0.0.1:${tlsPort}\n${own}` : ''),
    );
    return started(await run(program, ['-f', conf, '-D', 'FOREGROUND'], port));
  },
};

const caddy: Host = {
  name: 'Caddy',
  program: find('caddy'),
  knowsPolicy: true,
  start: async (laid, program) => {
    const { folder, port, tlsPort, write, started } = await place('caddy', laid);
    const own = (address: string, first = '') =>
      recipe('caddy.md', 'caddy', [
        ['careers.example {', `${address} {\n\tbind 127.0.0.1${first}`],
        ['/srv/www', laid.root],
        ['/etc/caddy/roles-ahead.caddy', path.join(laid.servers, 'roles-ahead.caddy')],
      ]);
    const conf = write(
      'Caddyfile',
      `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${own(`http://127.0.0.1:${port}`)}` +
        (laid.tls ? own(`https://127.0.0.1:${tlsPort}`, `\n\ttls ${laid.tls.certificate} ${laid.tls.key}`) : ''),
    );
    const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    return started(await run(program, ['run', '--config', conf, '--adapter', 'caddyfile'], port, env));
  },
};

const python: Host = {
  name: 'python3 -m http.server',
  program: find('python3'),
  knowsPolicy: false,
  start: async (laid, program) => {
    const { port, started } = await place('python', { ...laid, tls: undefined });
    const args = ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', laid.root];
    return { ...started(await run(program, args, port)), secure: undefined };
  },
};

const cloudflare: Host = {
  name: 'Cloudflare’s runtime',
  program: 'miniflare',
  knowsPolicy: true,
  isCloudflare: true,
  start: async (laid) => {
    const { assets, compatibility_date } = JSON.parse(recipe('cloudflare-pages.md', 'json')) as {
      assets: { html_handling: 'auto-trailing-slash'; not_found_handling: '404-page' };
      compatibility_date: string;
    };
    const runtime = new Miniflare({
      host: '127.0.0.1',
      port: 0,
      modules: true,
      script: 'export default {};',
      compatibilityDate: compatibility_date,
      telemetry: { enabled: false },
      assets: {
        directory: laid.root,
        workerName: 'roles-ahead',
        routerConfig: { has_user_worker: false },
        assetConfig: { html_handling: assets.html_handling, not_found_handling: assets.not_found_handling },
      },
    });
    const { origin } = await runtime.ready;
    return { origin, secure: undefined, stop: () => runtime.dispose() };
  },
};

export const HOSTS: readonly Host[] = [nginx, apache, caddy, python, cloudflare];
