import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../paths.ts';

/** What makes the name in a tag's chip a link to the tag's page. */
export function linkToTag(id: string): (name: ReactNode) => ReactNode {
  return (name) => (
    <Link to={paths.tag} params={{ id }} className="flex min-w-0 rounded-sm hover:underline">
      {name}
    </Link>
  );
}
