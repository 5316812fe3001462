import { type Child, type ChildOptions, startChild } from './child.ts';

export interface RunningTarget extends Pick<Child, 'ask' | 'memory' | 'stop'> {
  readonly url: string;
  /** From the start of the process to its line that says where it serves; milliseconds. */
  readonly readyAfter: number;
}

/** Starts a server as a process of its own, which says where it serves in its first line. */
export async function startProcess(
  script: string,
  args: readonly string[],
  options: ChildOptions,
): Promise<RunningTarget> {
  const began = performance.now();
  const { firstLine, ...child } = startChild(script, args, options);
  const { url } = JSON.parse(await firstLine) as { readonly url: string };
  return { ...child, url, readyAfter: performance.now() - began };
}
