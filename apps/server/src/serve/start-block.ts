/** What a start says: where the server is, and two commands that can be pasted as they are. */
export function startBlock(url: string, firstKey: string | undefined): string {
  const key = firstKey ?? '$TAGSMITH_KEY';
  return `
  Tagsmith is ready at ${url}

${keyLines(firstKey)}
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

function keyLines(firstKey: string | undefined): string {
  if (firstKey !== undefined) {
    return `  Your API key, shown this once. Keep it safe:

${firstKey}
`;
  }
  return `  The commands below want your API key in TAGSMITH_KEY. Lost it? Make another:
  npx --yes pnpm@12.21.0 tagsmith keys create --account Default --name "My key"
`;
}
