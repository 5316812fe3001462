import type { JsonObject } from '../json/json.ts';
import type { AssignedTag } from '../tag/tag.ts';

/** One record of a prospective customer. Absent values are null. */
export interface Lead {
  /** UUID; v7 unless it was given. */
  readonly id: string;
  /** 20 letters and digits; the id in HighLevel's API. */
  readonly contactId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  /** The phone number as it was written. */
  readonly phone: string | null;
  /** The same number as E.164 (`+56987654321`); null where the text is no phone number. */
  readonly phoneE164: string | null;
  /** The digits of `phoneE164` after the country code. */
  readonly phoneNational: string | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly campaign: { readonly id: string; readonly name: string } | null;
  readonly metadata: JsonObject;
  /** In the order of assignment. */
  readonly tags: readonly AssignedTag[];
  /** Starts at 1 and grows by one with every effective change. */
  readonly revision: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}
