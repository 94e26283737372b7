// What a reader would make with D3: the same land and the same 24 flows, a slider, zoom and pan, a clock.
/* global d3 */
const WIDE = 1200, HIGH = 600;
const BEAT = 900; // ms a month, as on the page that it is held against
const NAMES = 5; // flows of so many px and more have their name

const [flows, text] = await Promise.all([d3.json("flows.json"), d3.text("land.txt")]);

/** Rows of steps in hundredths of a degree, as data/land/README.md has them. */
const rows = text.trim().split("\n").map((row) => {
  const [kind, ...rest] = row.split(/ (.*)/s);
  let [x, y] = [0, 0];
  const line = rest[0].split(",").map((step) => {
    const [right, up] = step.split(" ").map(Number);
    return [(x += right) / 100, (y += up) / 100];
  });
  return { kind, line };
});
const lines = (wanted) => rows.filter(({ kind }) => kind === wanted).map(({ line }) => line);

const projection = d3.geoEqualEarth().rotate([-150, 0]).fitSize([WIDE, HIGH], { type: "Sphere" });
const path = d3.geoPath(projection);
const width = d3.scaleLinear([0, 1000], [0, 24]);
const tonnes = d3.format(",.0f");
const month = d3.timeFormat("%B %Y");

const svg = d3.select("#flow-map");
const map = svg.select("g");
map.append("path").attr("class", "land").attr("d", path({ type: "Polygon", coordinates: lines("land") }));
map.append("path").attr("class", "border").attr("d", path({ type: "MultiLineString", coordinates: lines("border") }));

/** A bent line from China to a region. */
function bend({ lon, lat }) {
  const [x0, y0] = projection(flows.origin);
  const [x1, y1] = projection([lon, lat]);
  const lift = Math.hypot(x1 - x0, y1 - y0) * 0.2;
  return `M${x0} ${y0}Q${(x0 + x1) / 2} ${(y0 + y1) / 2 - lift} ${x1} ${y1}`;
}
const arrows = map.selectAll(".flow").data(flows.regions).join("path")
  .attr("class", "flow").attr("d", bend).attr("marker-end", "url(#head)").attr("data-region", ({ id }) => id);
const names = map.selectAll("text").data(flows.regions).join("text")
  .attr("x", ({ lon, lat }) => projection([lon, lat])[0]).attr("y", ({ lon, lat }) => projection([lon, lat])[1] - 6);

let at = -1; // the month, or -1 for the average of 2024
let timer;
/** What a region gets in a month: its tonnes of 2024 by the month's total and by the slider. */
function amount(region) {
  const total = at < 0 ? 1 : flows.months[at].tonnes * 12 / flows.total;
  return region.tonnes / 12 * total * d3.select("#pace").property("value") / 100;
}

/** Sets what has changed; over `time` ms if that is not 0. */
function draw(time) {
  performance.mark("frame");
  const share = d3.select("#pace").property("value");
  d3.select("#share").text(`${share} %`);
  const when = at < 0 ? "a month, on the average of 2024" : `in ${month(new Date(`${flows.months[at].month}-02`))}`;
  d3.select("#headline").text(`China sends ${tonnes(d3.sum(flows.regions, amount))} t of magnets abroad ${when}.`);
  arrows.interrupt();
  const target = time ? arrows.transition().duration(time).ease(d3.easeLinear) : arrows;
  target.attr("stroke-width", (region) => width(amount(region)));
  arrows.attr("data-value", amount);
  names.text((region) => (width(amount(region)) >= NAMES ? `${region.name} ${tonnes(amount(region))} t` : ""));
  afterPaint(() => performance.measure("frame", "frame"));
}

/** Runs something when the next frame has been painted. */
function afterPaint(run) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  });
}

/** Begins or stops the clock. */
function play() {
  timer?.stop();
  if (timer) timer = null;
  else {
    const next = () => {
      at = (at + 1) % flows.months.length;
      draw(BEAT);
    };
    next();
    timer = d3.interval(next, BEAT);
  }
  d3.select("#play").text(timer ? "Pause" : "Play");
}

const zoom = d3.zoom().scaleExtent([1, 8]).translateExtent([[0, 0], [WIDE, HIGH]])
  .on("zoom", ({ transform }) => map.attr("transform", transform));
svg.call(zoom);
d3.select('[data-tool="+"]').on("click", () => svg.transition().duration(200).call(zoom.scaleBy, 1.8));
d3.select("#pace").on("input", () => draw(0));
d3.select("#play").on("click", play);
draw(0);
afterPaint(() => performance.mark("flows-drawn"));
document.documentElement.dataset.state = "ready";
