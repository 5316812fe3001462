import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that descend from it, itself first; Linux only. */
export function familyOf(processId: number): readonly number[] {
  const children = childrenByParent();
  const family = [processId];
  for (const member of family) family.push(...(children.get(member) ?? []));
  return family;
}

/** Sends a signal to processes by their ids; those that are gone already are left out. */
export function signalAll(processIds: readonly number[], signal: NodeJS.Signals): void {
  for (const processId of processIds) {
    try {
      process.kill(processId, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

/** The command line of a process; empty when there is none. */
export function commandOf(processId: number): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function childrenByParent(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(name);
    if (parent === undefined) continue;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

function parentOf(name: string): number | undefined {
  try {
    // The name of the program is in parentheses and may have any characters; the state and the parent follow it.
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
