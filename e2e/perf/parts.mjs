// Where the main thread's time goes: events of a trace by what they are, each without what lies inside it.

/** What the names of Chromium's events stand for; what is not named here is 'other'. */
const PARTS = [
  ['script: input', /^EventDispatch$/],
  ['script: messages', /^HandlePostMessage$|^SchedulePostMessage$/],
  ['script: frames, timers', /^(FireAnimationFrame|TimerFire|RequestAnimationFrame|FireIdleCallback)$/],
  ['script', /^(FunctionCall|EvaluateScript|RunMicrotasks|v8\.callFunction|UserTiming.*)$/],
  ['markup read', /^ParseHTML$/],
  ['style', /^(UpdateLayoutTree|ScheduleStyleRecalculation|InvalidateLayout|StyleRecalc.*)$/],
  ['layout', /^Layout$/],
  ['pre-paint', /^(PrePaint|UpdateLayer.*)$/],
  ['paint', /^Paint(Image)?$/],
  ['layers', /^Layerize$/],
  ['commit', /^Commit$/],
  ['garbage', /GC/],
];
const part = (name) => PARTS.find(([, names]) => names.test(name))?.[0] ?? 'other';

/** The time of each part in these events of one thread, ms: by the clock and by the processor. */
export function parts(events) {
  const sums = new Map();
  const open = [];
  const close = (until) => {
    while (open.length && open.at(-1).end <= until) {
      const { name, wall, cpu } = open.pop();
      const sum = sums.get(name) ?? { wall: 0, cpu: 0 };
      sums.set(name, { wall: sum.wall + wall / 1000, cpu: sum.cpu + cpu / 1000 });
    }
  };
  for (const event of events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    close(event.ts);
    const outer = open.at(-1);
    const [wall, cpu] = [event.dur ?? 0, event.tdur ?? 0];
    if (outer) (outer.wall -= wall, outer.cpu -= cpu);
    const own = part(event.name);
    // Functions that an event calls belong to it.
    const name = own === 'script' && outer?.name.startsWith('script') ? outer.name : own;
    open.push({ name, wall, cpu, end: event.ts + (event.dur ?? 0) });
  }
  close(Infinity);
  return sums;
}
