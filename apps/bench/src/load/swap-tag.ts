import { pickTag, tagName, tagsOf } from '../database/lead.ts';

/** The tags that a lead began with, but for the last: so a sync takes one tag off and puts one on, as most do. */
export function swapTag(lead: number, random: () => number): readonly string[] {
  const kept = tagsOf(lead).slice(0, -1);
  for (;;) {
    const name = tagName(pickTag(random));
    if (!kept.includes(name)) return [...kept, name];
  }
}
