import type { VerbInput } from '@tagsmith/application';
import { drawPeople } from './people.ts';
import { createRandom } from './random.ts';
import { sampleContact } from './sample-contact.ts';
import { createTagPicker } from './tag-picker.ts';
import { sources, states, words } from './words.ts';

export interface SampleOptions {
  /** Another seed makes other leads; a serial number's phone stays. */
  readonly seed: number;
  /** Names of tags, most used first. */
  readonly tags: readonly string[];
  readonly campaignIds: readonly [string, ...string[]];
}

/** Says what the lead with a serial number, from 0, is like: always the same with the same options. */
export function createSampleLeads({
  seed,
  tags,
  campaignIds,
}: SampleOptions): (serial: number) => VerbInput<'lead.create'> {
  const people = drawPeople(seed);
  const pickTags = createTagPicker(tags);

  return (serial) => {
    const random = createRandom(seed, serial);
    const oneIn = (chances: number) => random.below(chances) === 0;
    const { country, phone } = sampleContact(serial);
    const { firstNames, lastNames, companies } = people[country.language];
    const { titles, notes } = words[country.language];
    const firstName = random.pick(firstNames);
    const lastName = random.pick(lastNames);
    const company = random.pick(companies);
    return {
      firstName: firstName.written,
      lastName: lastName.written,
      email: `${firstName.mail}.${lastName.mail}${serial + 1}@${company.domain}`,
      phone,
      company: company.name,
      title: oneIn(8) ? null : random.pick(titles),
      source: random.pick(sources),
      campaignId: oneIn(4) ? null : random.pick(campaignIds),
      metadata: {
        estado_lead: random.pick(states),
        budget: 500 * (1 + random.below(100)),
        ...(oneIn(3) ? {} : { notes: random.pick(notes) }),
      },
      tags: pickTags(random),
    };
  };
}
