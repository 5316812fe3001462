/** What the server answers about people, written down by hand: these tests know the product from outside. */
export interface Session {
  readonly id: string;
  readonly user: { readonly id: string; readonly email: string; readonly name: string | null };
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly locationId: string;
    readonly defaultCountry: string | null;
  };
  readonly role: 'owner' | 'member' | 'viewer';
  readonly createdAt: string;
  readonly lastUsedAt: string;
}

interface ListedSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly address: string;
  readonly userAgent: string | null;
  readonly isCurrent: boolean;
}

interface Member {
  readonly user: Session['user'] & { readonly createdAt: string };
  readonly role: Session['role'];
  readonly since: string;
}

interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Session['role'];
  readonly invitedBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

interface ListedAccount {
  readonly account: { readonly id: string; readonly name: string };
  readonly role: Session['role'];
  readonly isCurrent: boolean;
}

export interface PersonQueries {
  'user.listAccounts': { readonly items: readonly ListedAccount[] };
  'session.list': { readonly items: readonly ListedSession[] };
  'member.list': { readonly members: readonly Member[]; readonly invitations: readonly Invitation[] };
}

export interface PersonMutations {
  'session.revoke': { readonly id: string };
  'user.changePassword': { readonly user: Session['user'] };
  'member.invite': { readonly invitation: Invitation; readonly path: string };
  'member.revokeInvitation': { readonly invitation: Invitation };
  'member.setRole': { readonly member: Member };
  'member.remove': { readonly member: Member };
}
