// What is wrong with a story, by step and field. The player and script/check-story.mjs use it; the
// JSON schema in story.schema.json says the same for editors.

/** The parts of the map, in the order of its buttons. */
export const CAMERAS = ["world", "europe", "east-asia", "north-america", "china"];

/** Keys of the address that a step can set. */
export const KEYS = ["preset", "pace", "approval", "review", "validity", "general", "steering", "build", "ramp",
  "spill", "refusal", "enforcement", "warning", "cover", "panic", "delay", "thrift", "demand", "scope", "embargo",
  "sharing", "start", "end", "path", "month", "region", "class", "unit", "changes", "compare"];

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isMatch = (pattern, value) => typeof value === "string" && pattern.test(value);

/** No file is longer, letters; of more faults than this the rest is not listed. */
const LONGEST = 1_000_000;
const MOST = 100;

/** The beginning of a text in quotation marks, on one line. */
const quoted = (text, most = 60) => JSON.stringify(text.slice(0, most)).replace(/[\u007f-\u009f\u2028\u2029]/g, " ");

function shown(value) {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return value.length ? `a list of ${value.length}` : "[]";
  return isObject(value) ? "an object" : String(value);
}

/** A key in a place: as it is if it is a word. */
const named = (key) => (/^[\w.$-]{1,40}$/.test(key) ? key : quoted(key));

function isLink(text) {
  try {
    return Boolean(new URL(text).host);
  } catch {
    return false;
  }
}

/** Every fault as a line: place, what was found, what is allowed. `languages` must all be there. */
export function faults(story, languages = ["en"]) {
  const found = [];
  const fault = (at, value, allowed) => {
    if (found.length < MOST) found.push(`${at}: ${shown(value)}; allowed: ${allowed}`);
    else found[MOST] = `the file: more than ${MOST} faults; allowed: none`;
  };

  function words(at, value, needed = true) {
    if (value === undefined && !needed) return;
    if (!isObject(value)) return fault(at, value, 'a text by language, as {"en": "..."}');
    for (const language of languages) if (!(language in value)) fault(`${at}.${language}`, undefined, "a text");
    for (const [language, text] of Object.entries(value)) {
      const place = `${at}.${named(language)}`;
      if (!/^[a-z]{2}(-[A-Za-z]+)?$/.test(language)) fault(place, language, "a language such as en or de");
      else if (typeof text !== "string" || !text.trim()) fault(place, text, "a text");
      else if (text.length > 1500) fault(place, text, "1,500 letters at most");
    }
  }

  function keys(at, value, known) {
    for (const key of Object.keys(value)) if (!known.includes(key)) fault(`${at}.${named(key)}`, value[key], known.join(", "));
  }

  function question(at, value) {
    if (value === undefined) return;
    if (!isObject(value)) return fault(at, value, "one question");
    keys(at, value, ["ask", "options", "right", "because"]);
    words(`${at}.ask`, value.ask);
    words(`${at}.because`, value.because, false);
    const { options, right } = value;
    if (options === undefined) {
      if (right !== undefined) fault(`${at}.right`, right, "nothing where there are no options");
      return;
    }
    if (!Array.isArray(options) || options.length < 2 || options.length > 5) return fault(`${at}.options`, options, "2 to 5 options");
    options.forEach((option, index) => words(`${at}.options[${index}]`, option));
    if (!Number.isInteger(right) || right < 0 || right >= options.length) fault(`${at}.right`, right, `0 to ${options.length - 1}`);
  }

  function step(at, value) {
    if (!isObject(value)) return fault(at, value, "a step");
    keys(at, value, ["title", "text", "set", "camera", "question", "sources"]);
    words(`${at}.title`, value.title);
    words(`${at}.text`, value.text);
    if (!isObject(value.set)) fault(`${at}.set`, value.set, 'keys of the address, as {"month": "2025-05"}');
    else {
      for (const [key, setting] of Object.entries(value.set)) {
        const place = `${at}.set.${named(key)}`;
        if (!KEYS.includes(key) && !/^align\.[A-Z-]+$/.test(key)) fault(place, setting, `${KEYS.join(", ")}, align.XX`);
        else if (!isMatch(/^[A-Za-z0-9.,:-]{1,200}$/, setting)) fault(place, setting, "a value as text, see docs/url.md");
      }
    }
    if (value.camera !== undefined && !CAMERAS.includes(value.camera)) fault(`${at}.camera`, value.camera, CAMERAS.join(", "));
    question(`${at}.question`, value.question);
    if (!Array.isArray(value.sources)) fault(`${at}.sources`, value.sources, "a list of ids from data/SOURCES.md or of addresses");
    else {
      value.sources.forEach((source, index) => {
        const good = isMatch(/^S\d+$/, source) || (isMatch(/^https:\/\/[^\s"<>]+$/, source) && isLink(source));
        if (!good) fault(`${at}.sources[${index}]`, source, "an id from data/SOURCES.md or an address that begins with https://");
      });
    }
  }

  if (!isObject(story)) {
    fault("the file", story, "an object");
    return found;
  }
  keys("the file", story, ["$schema", "version", "id", "title", "lead", "steps"]);
  if (story.version !== 1) fault("version", story.version, "1");
  if (story.$schema !== undefined && typeof story.$schema !== "string") fault("$schema", story.$schema, "the address of the schema");
  if (!isMatch(/^[a-z0-9-]{1,40}$/, story.id)) fault("id", story.id, "small letters, digits and hyphens");
  words("title", story.title);
  words("lead", story.lead, false);
  if (!Array.isArray(story.steps) || !story.steps.length || story.steps.length > 30) fault("steps", story.steps, "1 to 30 steps");
  else story.steps.forEach((one, index) => step(`steps[${index}]`, one));
  return found;
}

/** What a file says: `story`, where it is JSON, and in `wrong` every fault. `name` is the file's, without `.json`. */
export function read(text, name) {
  if (text.length > LONGEST) return { wrong: [`the file: ${text.length} letters; allowed: ${LONGEST} at most`] };
  let story;
  try {
    story = JSON.parse(text);
  } catch (error) {
    return { wrong: [`the file: ${quoted(error.message, 200)}; allowed: JSON`] };
  }
  const wrong = faults(story);
  if (!wrong.length && story.id !== name) wrong.push(`id: ${shown(story.id)}; allowed: the file's name without .json`);
  return { story, wrong };
}
