import { useNavigate, useSearch } from '@tanstack/react-router';

/** A dialog that makes something, and that an address can open: `?new=key`. */
export function useNewDialog(what: 'key' | 'webhook' | 'member' | 'campaign') {
  const { new: asked } = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    isOpen: asked === what,
    open: () => void navigate({ to: '.', search: { new: what }, hash: true }),
    // The way back must not open it again.
    close: () => void navigate({ to: '.', search: {}, hash: true, replace: true }),
  };
}
