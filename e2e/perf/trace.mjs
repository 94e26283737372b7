// Reads a trace of Chromium: what the page's main thread did for each change of a slider, and what
// reached the screen while something moved.

const isTask = (event) => event.ph === 'X' && event.name === 'RunTask';

/** The thread that ran the most input events is the page's main thread. */
function mainThread(events) {
  const counts = new Map();
  for (const event of events) {
    if (event.name === 'EventDispatch' && event.args?.data?.type === 'input') {
      const key = `${event.pid}:${event.tid}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Milliseconds of some tasks, by the clock and by the processor's time for the thread. */
const spent = (tasks) => ({
  clock: tasks.reduce((sum, task) => sum + task.dur, 0) / 1000,
  processor: tasks.reduce((sum, task) => sum + (task.tdur ?? 0), 0) / 1000,
});

/**
 * For each input event the milliseconds of main-thread tasks from the task that handled it to the
 * end of the task that painted what it changed: the first paint after the end of the model's run
 * (or after the event itself, if the trace holds no run). `all` is every task until the next input,
 * what charts and panels take included; `events` are those of the time until then.
 */
export function workPerChange(events) {
  const main = mainThread(events);
  if (!main) throw new Error('the trace holds no input event');
  const here = events.filter((event) => `${event.pid}:${event.tid}` === main).sort((a, b) => a.ts - b.ts);
  const tasks = here.filter(isTask);
  const inputs = here.filter((event) => event.name === 'EventDispatch' && event.args?.data?.type === 'input');
  const paints = here.filter((event) => event.name === 'Paint' && event.ph === 'X');
  const runs = events.filter((event) => event.name === 'model-run' && event.ph === 'e').sort((a, b) => a.ts - b.ts);
  if (!tasks.length || !paints.length) throw new Error('the trace holds no tasks or no paints');

  return inputs.flatMap((input, index) => {
    const until = inputs[index + 1]?.ts ?? Infinity;
    const run = runs.find((event) => event.ts >= input.ts && event.ts < until);
    const from = run?.ts ?? input.ts + (input.dur ?? 0);
    const paint = paints.find((event) => event.ts >= from && event.ts < until);
    if (!paint) return [];
    const first = tasks.findLast((task) => task.ts <= input.ts);
    const last = tasks.findLast((task) => task.ts <= paint.ts);
    const within = (end) => tasks.filter((task) => task.ts >= first.ts && task.ts <= end);
    // The last change has no end.
    const all = until === Infinity ? [] : [spent(within(until - 1).filter((task) => task.ts + task.dur <= until))];
    return [{ ...spent(within(last.ts)), all, events: here.filter((event) => event.ts >= first.ts && event.ts < until) }];
  });
}

/** The longest single task of the main thread, and how many took more than 50 ms. */
export function longTasks(events) {
  const main = mainThread(events);
  const durations = events.filter((event) => isTask(event) && `${event.pid}:${event.tid}` === main).map((event) => event.dur / 1000);
  return { longest: Math.max(0, ...durations), over50: durations.filter((duration) => duration > 50).length };
}

/**
 * Frames between the page's marks `motion-begin` and `motion-end`. A frame counts that reached the
 * screen with what the page's own thread had changed: Chromium's PipelineReporter,
 * STATE_PRESENTED_ALL. Needs the categories `disabled-by-default-devtools.timeline.frame` and
 * `blink.user_timing`.
 */
export function motion(events) {
  const mark = (name) => events.find((event) => event.name === name && event.cat.includes('user_timing'));
  const [begin, end] = [mark('motion-begin'), mark('motion-end')];
  if (!begin || !end) throw new Error('the trace holds no marks of a motion');
  const within = events.filter((event) => event.pid === begin.pid && event.ts >= begin.ts && event.ts <= end.ts);
  const frames = within.filter(({ name, ph }) => name === 'PipelineReporter' && ph === 'b');
  const state = (event) => event.args.frame_reporter.state;
  const shown = frames.filter((event) => state(event) === 'STATE_PRESENTED_ALL');
  // What was asked for at one beginning of a frame is one frame.
  const times = [...new Set(shown.map(({ ts }) => ts))].sort((a, b) => a - b);
  return {
    seconds: (end.ts - begin.ts) / 1e6,
    frames: times.length,
    gaps: times.slice(1).map((time, at) => (time - times[at]) / 1000),
  };
}

export function quantile(values, share) {
  if (!values.length) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}
