import { useMutation } from '@tanstack/react-query';
import { useText } from '../i18n/language-provider.tsx';
import { errorText } from '../server-errors.ts';
import { toast } from '../ui/toaster.tsx';
import { auth } from './auth.ts';
import { useLeave } from './use-leave.ts';

/** Signs out, from wherever that is asked. */
export function useSignOut(): () => void {
  const text = useText();
  const leave = useLeave();
  const { mutate } = useMutation({
    mutationFn: auth.signOut,
    onSuccess: leave,
    onError: (error) => toast(errorText(error, text)),
  });
  return () => mutate();
}
