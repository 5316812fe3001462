import { createRandom } from './random.ts';

/** What the database of a benchmark holds, computed from the number of a lead: every request knows it without a look. */
export const tagCount = 500;
export const tagsPerLead = 5;

const firstNames = ['Jane', 'Carlos', 'María', 'Wei', 'Amina', 'José', 'Ingrid', 'Tomás', 'Olga', 'Kofi'];
const lastNames = ['Rodríguez', 'Smith', 'García', 'Chen', 'Okafor', 'Müller', 'Pérez', 'Novak', 'Silva', 'Ito'];
const companies = ['Acme', 'Globex', 'Initech', 'Umbrella', 'Hooli', 'Stark', 'Wayne', 'Wonka'];
const sources = ['Web form', 'Referral', 'Trade show', 'WhatsApp'];

export const tagName = (tag: number): string => `Segment ${tag}`;
/** What EasySocial's calls name a tag by. */
export const tagNumber = (tag: number): number => 1_000 + tag;
export const leadId = (lead: number): string => `01900000-0000-7000-8000-${lead.toString(16).padStart(12, '0')}`;
export const contactId = (lead: number): string => `bench${String(lead).padStart(15, '0')}`;
export const email = (lead: number): string => `lead.${lead}@bench.example`;
export const phone = (lead: number): string => `+5255${10_000_000 + lead}`;

/** The tags that a lead begins with: a few of them are on many leads, most on few. */
export function tagsOf(lead: number): readonly string[] {
  const random = createRandom(lead);
  const picked = new Set<number>();
  while (picked.size < tagsPerLead) picked.add(pickTag(random));
  return [...picked].map(tagName);
}

export function pickTag(random: () => number): number {
  return Math.floor(random() ** 2 * tagCount);
}

/** The lines of the file that `tagsmith import` reads, first the tags. */
export function* importLines(leads: number): Generator<string> {
  for (let tag = 0; tag < tagCount; tag++) {
    yield JSON.stringify({ tag: { number: tagNumber(tag), name: tagName(tag) } });
  }
  for (let lead = 0; lead < leads; lead++) yield leadLine(lead);
}

function leadLine(lead: number): string {
  return JSON.stringify({
    lead: {
      id: leadId(lead),
      contactId: contactId(lead),
      firstName: firstNames[lead % 10],
      lastName: lastNames[Math.floor(lead / 10) % 10],
      email: email(lead),
      phone: phone(lead),
      company: `${companies[lead % 8]} ${Math.floor(lead / 100)}`,
      source: sources[lead % 4],
      tags: tagsOf(lead),
      metadata: { score: lead % 100, plan: lead % 3 === 0 ? 'pro' : 'free' },
    },
  });
}
