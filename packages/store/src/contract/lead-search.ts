import { describe, expect } from 'vitest';
import type { NewLead } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newLead } from './new-records.ts';
import type { Tenant } from './tenant.ts';

/** The leads that each search looks through, by what a search is to answer. */
const leads = {
  ada: { firstName: 'Ada', lastName: 'Lovelace', email: 'Ada.L@Example.com', company: 'Analytical Engines' },
  oneill: { firstName: 'Shaquille "Shaq"', lastName: "O'Neill", company: '100% Hoops_Inc' },
  nandu: { firstName: 'Ñandú', lastName: 'Straße', company: 'ΟΔΟΣ (AND) NEAR*' },
  phone: { phone: '(9) 8765-4321', phoneE164: '+56987654321', phoneNational: '987654321' },
  han: { firstName: '客户', lastName: '山田太郎', company: 'ﾃｽﾄ' },
  fire: { firstName: '🔥🚒', lastName: '👩‍🚀', company: 'a🔥b' },
  back: { firstName: 'back\\slash', company: 'semi;colon--' },
  hidden: { title: 'Countess', source: 'webform', externalId: 'ext-77', metadata: { note: 'metanote' } },
} satisfies Record<string, Partial<NewLead>>;

type Name = keyof typeof leads;

const searches: readonly (readonly [text: string, names: readonly Name[]])[] = [
  ['Ada Lovelace', ['ada']],
  ['dA LoVe', ['ada']],
  ['ovel', ['ada']],
  ['ada.l@example', ['ada']],
  ['  engines ', ['ada']],
  ['ada   lovelace', ['ada']],
  ['adalovelace', []],
  ['Lovelace Ada', []],
  // Across fields: the name and the email, the email and the company.
  ['lace ada', []],
  ['com analytical', []],
  ['.comAnalytical', []],
  ['ada analytical', []],
  // One and two characters.
  ['q', ['oneill']],
  ['aq', ['oneill']],
  ['客', ['han']],
  ['客户', ['han']],
  ['🔥', ['fire']],
  ['🔥🚒', ['fire']],
  ['a🔥b', ['fire']],
  ['👩‍🚀', ['fire']],
  ['户 山', ['han']],
  ['山田太', ['han']],
  ['テスト', ['han']],
  // Case and accents.
  ['nandu', ['nandu']],
  ['ÑANDÚ', ['nandu']],
  ['n\u0303andu', ['nandu']],
  ['strasse', ['nandu']],
  ['STRASSE', ['nandu']],
  ['οδος', ['nandu']],
  // What means something to SQL, LIKE or a full-text index means itself here.
  ["o'neill", ['oneill']],
  ["o''neill", []],
  ["'", ['oneill']],
  ['"shaq"', ['oneill']],
  ['"', ['oneill']],
  ['""', []],
  ['%', ['oneill']],
  ['100% hoops', ['oneill']],
  ['1%hoops', []],
  ['_', ['oneill']],
  ['hoops_inc', ['oneill']],
  ['ho_ps', []],
  ['*', ['nandu']],
  ['near*', ['nandu']],
  ['ada*', []],
  ['and', ['nandu']],
  ['AND', ['nandu']],
  ['(and) near', ['nandu']],
  ['ada OR nandu', []],
  ['ada AND lovelace', []],
  ['NOT ada', []],
  ['NEAR(ada lovelace)', []],
  ['text:ada', []],
  ['^ada', []],
  ['-ada', []],
  ['ada" OR "nandu', []],
  ['\\', ['back']],
  ['back\\slash', ['back']],
  [';colon--', ['back']],
  ['?1', []],
  ['@text', []],
  // As written, and as E.164.
  ['8765-43', ['phone']],
  ['+569876', ['phone']],
  ['56987654321', ['phone']],
  // What is not searched.
  ['Countess', []],
  ['webform', []],
  ['ext-77', []],
  ['metanote', []],
  ['nothing like this', []],
];

export function leadSearchContract(test: ContractTest): void {
  describe('searching leads', () => {
    test.for(searches)('%j', async ([text, names], { tenant }) => {
      expect(await search(tenant, text)).toEqual(names);
    });

    test.for(['', ' ', '\u00ad\n'])('%j is part of every lead', async (text, { tenant }) => {
      expect(await search(tenant, text)).toEqual(Object.keys(leads));
    });

    test('a long text is found as a whole, and not where it ends otherwise', async ({ tenant }) => {
      const company = Array.from({ length: 100 }, (_, index) => `w${index}`)
        .join(' ')
        .slice(0, 500);
      const { id } = await tenant.addLead({ company });
      const ids = async (text: string) => {
        const query = { sort: 'created', direction: 'asc', limit: 10, text } as const;
        return (await tenant.read((tx) => tx.leads.list(query))).items.map((lead) => lead.id);
      };
      expect(await ids(company)).toEqual([id]);
      expect(await ids(`${company.slice(0, -1)}!`)).toEqual([]);
    });
  });
}

/** The names, as above, of the leads that a search finds, oldest first. */
async function search(tenant: Tenant, text: string): Promise<readonly string[]> {
  const names = new Map<string, string>();
  await tenant.write(async (tx) => {
    for (const [name, values] of Object.entries(leads)) {
      names.set((await tx.leads.insert(newLead(values))).id, name);
    }
  });
  const { items } = await tenant.read((tx) => tx.leads.list({ sort: 'created', direction: 'asc', limit: 100, text }));
  return items.map(({ id }) => names.get(id) ?? "another account's lead");
}
