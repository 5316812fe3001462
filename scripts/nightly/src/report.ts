import { noAnswer } from './load/site.ts';
import type { Outcome } from './trials/run-trial.ts';

/** Outcomes as a table of Markdown, as it stands in docs/scaling.md. */
export function report(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => [
    outcome.trial.name,
    seconds(outcome.withoutWrites),
    seconds(outcome.behind),
    outcome.acknowledged.toLocaleString('en'),
    outcome.lost.toLocaleString('en'),
    String(outcome.doubled + outcome.wrongLeads),
    `${outcome.reads.stale} of ${outcome.reads.count.toLocaleString('en')}`,
    troublesOf(outcome),
  ]);
  const head = [
    'what happened under load',
    'without writes, s',
    'Tagsmith behind the database, s',
    'acknowledged writes',
    'of them lost',
    'doubled or wrong',
    'reads that did not show it yet',
    'answered meanwhile',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What is wrong with an outcome; nothing when it is as it must be. */
export function faultsOf({ trial, lost, doubled, wrongLeads, unanswered, troubles }: Outcome): readonly string[] {
  const faults = [
    [trial.isSynchronous ? lost : 0, 'acknowledged writes lost'],
    [doubled, 'writes done twice'],
    [trial.isSynchronous ? wrongLeads : 0, 'leads with other tags than the last write gave them'],
    [unanswered, 'writes never acknowledged, though they were sent again and again'],
    ...[...troubles].filter(([words]) => !isExpected(words)).map(([words, count]) => [count, `× ${words}`] as const),
  ] as const;
  return faults.filter(([count]) => count > 0).map(([count, what]) => `${trial.name}: ${count} ${what}.`);
}

/** While the database is away only 503 with Retry-After is right; a connection may always break. */
function isExpected(trouble: string): boolean {
  return trouble === '503' || trouble.startsWith(noAnswer);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1);
}

function troublesOf({ troubles }: Outcome): string {
  return [...troubles].map(([words, count]) => `${count} × ${words}`).join('; ') || 'nothing else';
}
