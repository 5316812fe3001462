/** Makes a browser keep an answer, under a name that says of which day (in UTC) it is: `tagsmith-backup-2026-01-31.db`. */
export function dispositionOf(name: string, ending: string, now = Date.now()): string {
  return `attachment; filename="${name}-${new Date(now).toISOString().slice(0, 10)}.${ending}"`;
}
