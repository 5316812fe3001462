/** How to reach the lead that tests are about, Ada. */
export const contact = {
  email: ' Ada@Example.COM ',
  phone: '(9) 8765 4321',
  phoneE164: '+56987654321',
  phoneNational: '987654321',
};

export const names = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  company: 'Analytical',
  title: 'Countess',
  externalId: 'x-1',
};

/** With keys and values that are easily lost on the way. */
export const metadata = JSON.parse(
  '{"__proto__":{"a":1},"constructor":null,"":"","ñ":[1.5,1e21,true,{"深":"🔥"}],"9007199254740991":-1}',
);
