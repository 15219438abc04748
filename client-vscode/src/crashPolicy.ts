/** How long a crash is held against the server, in milliseconds. */
export const crashWindow = 3 * 60_000;
/** Waits before the restarts after the first, second, … crash within the window, in milliseconds. One more crash ends it. */
export const restartDelays: readonly number[] = [500, 2_000, 5_000, 15_000];

export type CrashDecision =
  | { readonly kind: 'restart'; readonly delay: number }
  | { readonly kind: 'stop'; readonly crashes: number };

/** Restarts a crashed server after growing waits, and gives up on one that keeps crashing. */
export class CrashPolicy {
  private crashes: number[] = [];

  /** Records a crash at `now`, in milliseconds of any monotonic clock, and says what to do. */
  crashed(now: number): CrashDecision {
    this.crashes = [...this.crashes.filter(at => now - at < crashWindow), now];
    const delay = restartDelays[this.crashes.length - 1];
    return delay === undefined ? { kind: 'stop', crashes: this.crashes.length } : { kind: 'restart', delay };
  }

  /** Forgets earlier crashes: the user asked for a restart. */
  reset(): void {
    this.crashes = [];
  }
}
