import type { DraftTag } from '../forms/tag-draft.ts';
import type { BulkTarget } from './bulk-target.ts';
import type { TagChange } from './tag-change.ts';

type Matching = Extract<BulkTarget, { readonly kind: 'matching' }>;
type Filter = Matching['filter'];

/** Tags, of those that setting takes off, that are counted one by one. */
const countedTags = 20;

/** On how many leads a tag is put, or off how many it is taken. */
export interface TagFigure {
  readonly tag: DraftTag;
  readonly sign: '+' | '−';
  readonly changes: number;
  /** Leads that the change may touch. */
  readonly of: number;
}

export interface MatchingFigures {
  readonly lines: readonly TagFigure[];
  /** Leads that stay as they are for one of these protected tags. */
  readonly refused: number;
  readonly blockers: readonly DraftTag[];
  /** Setting takes off more tags than the lines have. */
  readonly othersGo: boolean;
}

export interface Sources {
  /** How many leads a filter lets through. */
  count(filter: Filter): Promise<number>;
  /** Every tag of the account. */
  readonly dictionary: readonly DraftTag[];
}

/** What a change will do to all leads that match, by counting them with and without its tags. */
export async function matchingFigures(
  { filter, except }: Matching,
  change: TagChange,
  { count, dictionary }: Sources,
): Promise<MatchingFigures> {
  const blockers = blockersOf(change, dictionary);
  const isBlocker = ({ slug }: DraftTag) => blockers.some((tag) => tag.slug === slug);
  const free = without(filter, blockers);
  const excepted = except.filter(({ tags }) => !tags.some(isBlocker));
  const having = async (tag: DraftTag) => {
    const exceptions = excepted.filter(({ tags }) => tags.some(({ slug }) => slug === tag.slug));
    return Math.max((await count(alsoHaving(free, tag))) - exceptions.length, 0);
  };
  const others = change.action === 'set' ? dictionary.filter((tag) => !isBlocker(tag) && !isIn(change.tags, tag)) : [];
  const counted = others.length > countedTags ? [] : others;
  const chosen = change.tags.filter((tag) => !isBlocker(tag));

  const [matching, reachable, ofChosen, ofOthers] = await Promise.all([
    count(filter),
    count(free),
    Promise.all(chosen.map(having)),
    Promise.all(counted.map(having)),
  ]);
  const of = Math.max(reachable - excepted.length, 0);
  const isAdded = change.action !== 'remove';
  return {
    lines: [
      ...chosen.map((tag, index): TagFigure => {
        const have = ofChosen[index] ?? 0;
        return isAdded ? { tag, sign: '+', changes: of - have, of } : { tag, sign: '−', changes: have, of };
      }),
      ...counted
        .map((tag, index): TagFigure => ({ tag, sign: '−', changes: ofOthers[index] ?? 0, of }))
        .filter(({ changes }) => changes > 0),
    ],
    refused: Math.max(matching - reachable - (except.length - excepted.length), 0),
    blockers,
    othersGo: others.length > counted.length,
  };
}

/** The protected tags that the change would take off; who has one stays wholly as they are. */
function blockersOf({ action, tags }: TagChange, dictionary: readonly DraftTag[]): readonly DraftTag[] {
  if (action === 'add') return [];
  return dictionary.filter((tag) => tag.protected === true && isIn(tags, tag) === (action === 'remove'));
}

function isIn(tags: readonly DraftTag[], { slug }: DraftTag): boolean {
  return tags.some((tag) => tag.slug === slug);
}

function without(filter: Filter, tags: readonly DraftTag[]): Filter {
  if (tags.length === 0) return filter;
  const { all = [], any = [], none = [] } = filter.tags ?? {};
  return { ...filter, tags: { all, any, none: [...none, ...tags.map(({ slug }) => slug)] } };
}

function alsoHaving(filter: Filter, { slug }: DraftTag): Filter {
  const { all = [], any = [], none = [] } = filter.tags ?? {};
  return { ...filter, tags: { all: [...all, slug], any, none } };
}
