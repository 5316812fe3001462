import { Pause, Play } from 'lucide-react';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { Button } from '../ui/button.tsx';
import type { LiveState } from './use-live-feed.ts';

const lights: Readonly<Record<LiveState, string>> = {
  live: 'bg-added',
  connecting: 'breathes bg-grey-9',
  reconnecting: 'breathes bg-warning',
  offline: 'bg-warning',
  paused: 'bg-grey-9',
};

export interface LiveLightProps {
  readonly state: LiveState;
  readonly isPaused: boolean;
  onPause(isPaused: boolean): void;
}

/** Whether what is shown is up to date, and the button that holds it still. */
export function LiveLight({ state, isPaused, onPause }: LiveLightProps) {
  const text = useActivityText();
  const word = isPaused ? text.resume : text.pause;
  return (
    <span className="flex shrink-0 items-center gap-1">
      <span
        role="status"
        title={text.stateHints[state]}
        className="flex items-center gap-2 whitespace-nowrap px-1 text-muted text-table"
      >
        <span aria-hidden className={`size-2 rounded-full ${lights[state]}`} />
        {text.states[state]}
      </span>
      <Button look="quiet" icon aria-label={word} title={word} onClick={() => onPause(!isPaused)}>
        {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
      </Button>
    </span>
  );
}
