import { type ApiRequest, type Dialect, headersOf, isDryRun } from './api-request.ts';

export interface SnippetTarget {
  readonly origin: string;
  /** Without one, `TAGSMITH_KEY` of the environment stands for it. */
  readonly key: string | undefined;
}

export type SnippetKind = 'curl' | 'typescript' | 'sdk';

/** The call in every way that there is for it. */
export function snippetsOf(
  dialect: Dialect,
  request: ApiRequest,
  target: SnippetTarget,
): readonly (readonly [kind: SnippetKind, code: string])[] {
  return [
    ['curl', curlSnippet(dialect, request, target)],
    ['typescript', typescriptSnippet(dialect, request, target)],
    ...(request.sdkCall === undefined ? [] : [['sdk', sdkSnippet(request, request.sdkCall, target)] as const]),
  ];
}

function curlSnippet(dialect: Dialect, request: ApiRequest, { origin, key = '$TAGSMITH_KEY' }: SnippetTarget): string {
  const { method, path, body } = request;
  const headers = Object.entries(headersOf(dialect, request, key)).map(([name, value]) => `-H "${name}: ${value}"`);
  // A single quote can't stand in a shell's single quotes.
  const data = body && `-d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`;
  const call = `curl ${method === 'GET' ? '' : `-X ${method} `}"${origin}${path}"`;
  return [call, ...headers, ...(data ? [data] : [])].join(' \\\n  ');
}

function typescriptSnippet(dialect: Dialect, request: ApiRequest, { origin, key }: SnippetTarget): string {
  const { method, path, body } = request;
  const values = Object.entries(headersOf(dialect, request, key ?? keyOfEnvironment));
  const headers = values.map(([name, value]) => `    '${name}': ${quoted(value)},`);
  return [
    `const answer = await fetch('${origin}${path}', {`,
    `  method: '${method}',`,
    '  headers: {',
    ...headers,
    '  },',
    ...(body ? [`  body: JSON.stringify(${JSON.stringify(body)}),`] : []),
    '});',
    'console.log(answer.status, await answer.json());',
  ].join('\n');
}

function sdkSnippet(request: ApiRequest, call: string, { origin, key }: SnippetTarget): string {
  const token = key === undefined ? 'process.env.TAGSMITH_KEY' : `'${key}'`;
  const client = 'highLevel.getHttpClient().defaults';
  return [
    "import { HighLevel } from '@gohighlevel/api-client';",
    '',
    'const highLevel = new HighLevel({',
    `  privateIntegrationToken: ${token},`,
    '});',
    '// The new line:',
    `${client}.baseURL = '${origin}';`,
    ...(isDryRun(request) ? ['// To try: nothing is written.', `${client}.params = { dry_run: true };`] : []),
    '',
    `const answer = await highLevel.${call};`,
    'console.log(answer);',
  ].join('\n');
}

const keyOfEnvironment = `\${process.env.TAGSMITH_KEY}`;

function quoted(value: string): string {
  return value.includes(keyOfEnvironment) ? `\`${value}\`` : `'${value}'`;
}
