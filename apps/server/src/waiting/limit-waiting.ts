import type { Job, PerformJob } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { busy } from './busy.ts';

/**
 * Performs jobs as `perform` does, and refuses those that would wait with more than `limits.waitingRequests` others, or with
 * more bytes than `limits.waitingBytes`; a job is as large as `sizeOf` says.
 * @throws DomainError as `perform` does, and `unavailable`, `server_busy`
 */
export function limitWaiting(perform: PerformJob, sizeOf: (job: Job) => number = () => 0): PerformJob {
  let requests = 0;
  let bytes = 0;
  return async (job) => {
    if (requests >= limits.waitingRequests) throw busy('requests', limits.waitingRequests);
    const size = sizeOf(job);
    if (bytes + size > limits.waitingBytes) throw busy('bytes of requests', limits.waitingBytes);
    requests += 1;
    bytes += size;
    try {
      return await perform(job);
    } finally {
      requests -= 1;
      bytes -= size;
    }
  };
}
