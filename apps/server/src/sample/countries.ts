import { weighted } from './random.ts';

export interface Country {
  readonly language: 'es' | 'en';
  /** E.164 up to the last seven digits, which may be any that begin with 2 to 9. */
  readonly phonePrefixes: readonly [string, ...string[]];
}

/** Chile, Mexico, Colombia, Spain, Argentina, Peru, the United States and Britain, each as often as its weight. */
export const countries = weighted<Country>([
  [{ language: 'es', phonePrefixes: ['+5692', '+5694', '+5695', '+5697', '+5698'] }, 8],
  [
    { language: 'es', phonePrefixes: ['+52551', '+52554', '+52558', '+52818', '+52331', '+52222', '+52664', '+52998'] },
    6,
  ],
  [
    {
      language: 'es',
      phonePrefixes: ['+57300', '+57301', '+57310', '+57311', '+57314', '+57315', '+57316', '+57320', '+57321'],
    },
    4,
  ],
  [
    {
      language: 'es',
      phonePrefixes: ['+3460', '+3461', '+3462', '+3463', '+3464', '+3465', '+3466', '+3467', '+3468', '+3469'],
    },
    4,
  ],
  [{ language: 'es', phonePrefixes: ['+549112', '+549113', '+549114', '+549115', '+549116'] }, 3],
  [
    {
      language: 'es',
      phonePrefixes: ['+5191', '+5192', '+5193', '+5194', '+5195', '+5196', '+5197', '+5198', '+5199'],
    },
    2,
  ],
  [{ language: 'en', phonePrefixes: ['+1212', '+1305', '+1415', '+1512', '+1617', '+1206', '+1312', '+1702'] }, 4],
  [
    {
      language: 'en',
      phonePrefixes: ['+44740', '+44741', '+44742', '+44771', '+44774', '+44778', '+44781', '+44791', '+44795'],
    },
    2,
  ],
]);
