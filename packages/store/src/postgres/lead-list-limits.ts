/** What decides how leads are looked for. */
export interface LeadListLimits {
  /** Up to this many candidates are fetched and sorted before anything else is tried. */
  readonly few: number;
  /** Of so many leads, up to this many candidates are fetched rather than all leads asked. */
  most(leads: number): number;
  /** Leads that a walk for a page asks before it is given up for candidates: for their tags, or for more. */
  readonly asked: Readonly<Record<'forTags' | 'forMore', number>>;
}

/** Each of the figures is some 5 to 10 ms. Fetching a candidate costs as much as asking ten leads for their tags, or two for more. */
export const leadListLimits: LeadListLimits = {
  few: 2_000,
  most: (leads) => Math.max(2_000, leads / 10),
  asked: { forTags: 20_000, forMore: 8_000 },
};
