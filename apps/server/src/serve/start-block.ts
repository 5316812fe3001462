import type { RunningServer } from './start-server.ts';

/** What a start says: where the server is, and two commands that can be pasted as they are. */
export function startBlock({
  url,
  setupUrl,
  firstKey,
  accountName,
}: Pick<RunningServer, 'url' | 'setupUrl' | 'firstKey' | 'accountName'>): string {
  const key = firstKey ?? '$TAGSMITH_KEY';
  return `
  Tagsmith is ready at ${url}

${setupLines(setupUrl)}${keyLines(firstKey, accountName)}
  Create a lead:

curl -X POST ${url}/api/public/leads \\
  -H "X-API-Key: ${key}" -H "Content-Type: application/json" \\
  -d '{"first_name":"Jane","email":"jane@example.com"}'

  Sync its tags:

curl -X PUT ${url}/api/public/leads/tags \\
  -H "X-API-Key: ${key}" -H "Content-Type: application/json" \\
  -d '{"email":"jane@example.com","tags":["VIP","Hot Lead"]}'

  Stop with Ctrl+C.
`;
}

function setupLines(setupUrl: string | undefined): string {
  if (setupUrl === undefined) return '';
  return `  Nobody can sign in yet. Open this to become the owner; the next start prints another:

${setupUrl}

`;
}

function keyLines(firstKey: string | undefined, accountName: string): string {
  if (firstKey !== undefined) {
    return `  Your API key, shown this once. Keep it safe:

${firstKey}
`;
  }
  return `  The commands below want your API key in TAGSMITH_KEY. Lost it? Make another:
  npx --yes pnpm@12.21.0 tagsmith keys create --account ${quote(accountName)} --name "My key"
`;
}

/** One word of a shell, whatever is in it. */
function quote(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
