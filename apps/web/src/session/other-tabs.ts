import { queryClient } from '../api.ts';
import { paths } from '../paths.ts';
import { authState } from './auth.ts';

const channel = new BroadcastChannel('tagsmith.session');

/** Says that the cookie, which all tabs share, is of another person or account now. */
export function tellOtherTabs(): void {
  channel.postMessage('changed');
}

/** A tab that went on would show one account and write to another. */
export function followOtherTabs(): void {
  channel.addEventListener('message', () => {
    if (queryClient.getQueryData(authState.queryKey)?.session != null) location.assign(paths.leads);
  });
}
