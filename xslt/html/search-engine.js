/* The engine of the search: reads the index that teipipe wrote (src/teipipe/search.py says how it is laid out), a piece
   at a time, and nothing from elsewhere. Words are divided and folded as src/teipipe/words.py does it. */

/* Scripts with no spaces between words, or none before particles: each of their signs is a word. */
const SOLID = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const LETTER = "\\p{L}\\p{Nl}\\p{No}";
const UNSEEN = "\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\ufeff";
const SEAM = "[\\[\\]⟨⟩<>]+|-\\u2060";
const token = (extra) => {
  const sign = (classes) => `(?:(?![${SOLID}])[${classes}${extra}])+`;
  return new RegExp(`[${SOLID}]|${sign("\\p{L}\\p{N}")}(?:(?<=[${LETTER}${extra}])(?:${SEAM})(?=[${LETTER}])${sign(LETTER)})*`, "gu");
};
const TOKEN = token("");
/* In a text as it is printed accents may be signs of their own. */
const PRINTED = token(`\\p{M}${UNSEEN}`);
const SEAMS = new RegExp(SEAM, "u");
const ACCENTS = new RegExp(`[${UNSEEN}\\u0300-\\u0305\\u0307-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]|(?<!\\u0438)\\u0306`, "gu");
const ASCII = /^[\0-\x7f]*$/;
const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u;
const SCRIPTS = [[HAN, ["zh", "lzh", "yue", "ja"]], [/\p{Script=Cyrillic}/u, ["ru", "uk", "be", "bg", "sr", "mk"]]];
const QUOTED = /["“”„«»「」『』＂]([^"“”„«»「」『』＂]*)["“”„«»「」『』＂]?/gu;
const DAY = /^(\d{4})-(\d\d)(?:-(\d\d))?$/;
const DAY_FIRST = /^(\d\d?)[./](\d\d?)[./](\d{4})$/;
const ALIAS = "=";

export const divided = (folded) => (folded.match(TOKEN) || []).flatMap((form) => form.split(SEAMS));

const checksum = (text) => {
  let sum = -1;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return (sum ^ -1) >>> 0;
};

const fetched = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
};

/* Where a word stands: positions by version. Adds what the bytes say to what is known. */
const read = (bytes, places) => {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at];
      at += 1;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const version = number();
    const found = new Array(number());
    let position = 0;
    for (let index = 0; index < found.length; index += 1) {
      position += number();
      found[index] = position;
    }
    const known = places.get(version);
    places.set(version, known ? [...new Set([...known, ...found])].sort((one, other) => one - other) : found);
  }
};

const united = (all) => {
  if (all.length === 1) return all[0];
  const places = new Map();
  all.forEach((each) => each.forEach((found, version) => {
    const known = places.get(version);
    places.set(version, known ? [...new Set([...known, ...found])].sort((one, other) => one - other) : found);
  }));
  return places;
};

/* Where words stand one after the other: the position of the first, by version. */
const following = (words) => {
  if (words.length === 1) return words[0];
  const rarest = words.reduce((one, other) => (other.size < one.size ? other : one));
  const places = new Map();
  [...rarest.keys()].forEach((version) => {
    if (!words.every((word) => word.has(version))) return;
    let starts = words[0].get(version);
    words.slice(1).forEach((word, index) => {
      const here = new Set(word.get(version));
      starts = starts.filter((start) => here.has(start + index + 1));
    });
    if (starts.length) places.set(version, starts);
  });
  return places;
};

export class Engine {
  /* The folder of the index, and what index.json says. */
  constructor(folder, contents) {
    this.folder = folder;
    this.contents = contents;
    this.letters = new Map(Object.entries(contents.letters));
    this.letter = new RegExp(`[${[...this.letters.keys()].join("")}]`, "gu");
    const [traditional, simplified] = contents.han.map((signs) => [...signs]);
    this.han = new Map(traditional.map((sign, index) => [sign, simplified[index]]));
    this.endings = new Map(Object.entries(contents.endings).map(([language, steps]) => [language,
      steps.map((step) => step.map(([stem, endings, instead]) => [new RegExp(`^(?:(${stem})(?:${endings}))$`, "u"), instead]))]));
    this.files = new Map();
    this.words = new Map();
    const {length} = contents.versions;
    this.mean = length.reduce((sum, each) => sum + each, 0) / Math.max(1, length.length);
  }

  static async open(folder) {
    return new Engine(folder, await (await fetched(new URL("index.json", folder))).json());
  }

  folded(text) {
    if (ASCII.test(text)) return text.toLowerCase();
    const same = text.normalize("NFKD").toLowerCase().replace(ACCENTS, "").normalize("NFC").replace(this.letter, (letter) => this.letters.get(letter));
    return this.han.size && HAN.test(same) ? [...same].map((sign) => this.han.get(sign) || sign).join("") : same;
  }

  stem(form, language) {
    let stem = form;
    (this.endings.get(language) || []).forEach((step) => {
      for (const [pattern, instead] of step) {
        const found = stem.match(pattern);
        if (found) {
          stem = found[1] + instead;
          return;
        }
      }
    });
    return stem;
  }

  /* A word in each language of the edition, for readers do not say in which they write. */
  stems(form) {
    return [...new Set([form, ...this.contents.languages.map((language) => this.stem(form, language))])];
  }

  /* What the index says under a key: the names that begin so, or the forms of a word and where they stand. */
  async under(key) {
    const number = checksum(key) % this.contents.files;
    if (!this.files.has(number)) this.files.set(number, this.loaded(number));
    const {said, bytes} = await this.files.get(number);
    return {said: Object.hasOwn(said, key) ? said[key] : null, bytes};
  }

  async loaded(number) {
    const bytes = new Uint8Array(await (await fetched(new URL(`words/${number}.bin`, this.folder))).arrayBuffer());
    const end = bytes.indexOf(10);
    return {said: JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))), bytes: bytes.subarray(end + 1)};
  }

  /* Where a word stands: as it is written here, and in any of its forms. */
  word(form) {
    if (!this.words.has(form)) this.words.set(form, this.wordIn(form));
    return this.words.get(form);
  }

  async wordIn(form) {
    const exact = new Map();
    const any = new Map();
    for (const {said, bytes} of await Promise.all(this.stems(form).map((stem) => this.under(stem)))) {
      for (const [each, place] of Object.entries(said || {})) {
        const part = place.length === 2 ? bytes.subarray(place[0], place[0] + place[1]) : await this.large(place[0]);
        read(part, any);
        if (each === form) read(part, exact);
      }
    }
    return {exact, any};
  }

  async large(number) {
    return new Uint8Array(await (await fetched(new URL(`words/large-${number}.bin`, this.folder))).arrayBuffer());
  }

  /* The names of the register that words are, in whatever language and case: the longest that begins with the first. */
  async named(chunks) {
    const first = chunks[0][0];
    const names = (await Promise.all(this.stems(first).map((stem) => this.under(ALIAS + stem)))).flatMap(({said}) => said || []);
    for (let count = chunks.length; count > 0; count -= 1) {
      const forms = chunks.slice(0, count).flat();
      const ways = new Set([forms.join(" "), ...this.contents.languages.map((language) => forms.map((form) => this.stem(form, language)).join(" "))]);
      const found = new Map(names.filter(([words]) => ways.has(words)).map(([, key, name, page]) => [key, {key, name, page}]));
      if (found.size) return {count, found: [...found.values()]};
    }
    return {count: 0, found: []};
  }

  /* The clauses of a query, all of which a text must have: phrases in quotation marks as they stand, words in any form,
     names in any language, days. What is written without a space belongs together. */
  async clauses(query) {
    const clauses = [];
    const chunks = [];
    const rest = query.replace(QUOTED, (_, phrase) => {
      const forms = divided(this.folded(phrase));
      if (forms.length) clauses.push({forms, exact: true, keys: []});
      return " ";
    });
    rest.split(/\s+/u).forEach((text) => {
      const forms = divided(this.folded(text));
      if (forms.length) chunks.push({forms, day: this.day(text)});
    });
    for (let at = 0; at < chunks.length;) {
      const {count, found} = await this.named(chunks.slice(at, at + 6).map((chunk) => chunk.forms));
      const keys = [...found.map((each) => each.key), ...(chunks[at].day ? [chunks[at].day] : [])];
      clauses.push({forms: chunks.slice(at, at + Math.max(1, count)).flatMap((chunk) => chunk.forms), exact: false, keys, names: found});
      at += Math.max(1, count);
    }
    return clauses;
  }

  day(text) {
    const [, year, month, day] = text.match(DAY) || [];
    if (year) return `#${text}`;
    const [, first, second, last] = text.match(DAY_FIRST) || [];
    return last ? `#${last}-${second.padStart(2, "0")}-${first.padStart(2, "0")}` : "";
  }

  /* Where a clause is met: the words one after the other, or what stands for them. */
  async met(clause) {
    const words = await Promise.all(clause.forms.map((form) => this.word(form)));
    const said = following(words.map((word) => (clause.exact ? word.exact : word.any)));
    const literal = clause.exact ? said : following(words.map((word) => word.exact));
    const meant = await Promise.all(clause.keys.map(async (key) => (await this.word(key)).exact));
    return {said, literal, meant: meant.length ? united(meant) : new Map(), length: clause.forms.length};
  }

  /* The versions that are wanted, as a test: of a person, a language, a kind, a year. */
  async wanted(filters) {
    const {values, versions} = this.contents;
    const number = (name) => values[name].indexOf(filters[name]);
    const plain = ["kind", "year"].filter((name) => filters[name]).map((name) => [versions[name], number(name)]);
    const language = filters.language;
    const persons = filters.person ? await this.concerned(filters.person) : null;
    return (version) => plain.every(([column, value]) => column[version] === value)
      && (!language || values.language[versions.language[version]].split("-")[0].toLowerCase() === language)
      && (!persons || persons.has(version));
  }

  /* Where a person has a part or is named; somebody whom no register and no list of persons has, by the words of the name. */
  async concerned(name) {
    const forms = divided(this.folded(name));
    if (!forms.length) return new Map();
    const {count, found} = await this.named([forms]);
    if (count) return united(await Promise.all(found.map(async ({key}) => (await this.word(key)).exact)));
    return following(await Promise.all(forms.map(async (form) => (await this.word(form)).exact)));
  }

  /* All versions that a query finds, best first. `near` where none has everything that was asked for. */
  async search(query, filters) {
    let clauses = await this.clauses(query);
    if (!clauses.length && filters.person) clauses = await this.clauses(filters.person);
    const wanted = await this.wanted(filters);
    const names = clauses.flatMap((clause) => clause.names || []);
    let found = await this.ranked(clauses, wanted, clauses.length);
    if (!found.length && clauses.some((clause) => clause.exact)) found = await this.ranked(clauses.map(unnoted), wanted, clauses.length);
    const near = !found.length && !clauses.some((clause) => clause.exact);
    if (near) found = await this.ranked(clauses.flatMap((clause) => this.loosened(clause)), wanted, 1);
    return {found, names, near: near && found.length > 0};
  }

  /* A clause in pieces: its words, and of scripts without spaces the pairs of signs. */
  loosened(clause) {
    const solid = new RegExp(`^[${SOLID}]$`, "u");
    const pairs = clause.forms.slice(1).map((form, index) => [clause.forms[index], form]).filter((pair) => pair.every((form) => solid.test(form)));
    const single = clause.forms.filter((form) => !pairs.length || !solid.test(form)).map((form) => [form]);
    return [...pairs, ...single].map((forms) => ({forms, exact: false, keys: clause.forms.length === 1 ? clause.keys : []}));
  }

  /* The versions in a language that is written as the query is. */
  spoken(clauses) {
    const {values, versions} = this.contents;
    const asked = clauses.flatMap((clause) => clause.forms).join(" ");
    const [, languages] = SCRIPTS.find(([script]) => script.test(asked)) || [null, []];
    const numbers = new Set(values.language.flatMap((language, number) => (languages.includes(language.split("-")[0].toLowerCase()) ? [number] : [])));
    return new Set(versions.language.flatMap((number, version) => (numbers.has(number) ? [version] : [])));
  }

  async ranked(clauses, wanted, least) {
    if (!clauses.length) return [];
    const all = await Promise.all(clauses.map((clause) => this.met(clause)));
    const {length} = this.contents.versions;
    const counts = new Map();
    all.forEach(({said, meant}) => new Set([...said.keys(), ...meant.keys()]).forEach((version) => counts.set(version, (counts.get(version) || 0) + 1)));
    const spoken = this.spoken(clauses);
    const loose = clauses.filter((clause) => !clause.exact);
    const inRow = async (how) => (loose.length > 1 ? following((await Promise.all(loose.flatMap((clause) => clause.forms).map((form) => this.word(form)))).map((word) => word[how])) : new Map());
    const [whole, inForms] = [await inRow("exact"), await inRow("any")];
    return [...counts].filter(([version, count]) => count >= least && wanted(version)).map(([version, count]) => {
      const rarity = ({said, meant}) => Math.log(1 + length.length / Math.max(1, said.size, meant.size));
      const often = ({said, literal, meant}) => (said.get(version) || []).length + (literal.get(version) || []).length + (meant.get(version) || []).length / 2;
      const weight = (each) => rarity(each) * often(each) / (often(each) + 0.5 + 0.75 * length[version] / this.mean);
      const literally = all.filter(({literal}) => literal.has(version)).length;
      const hits = all.flatMap((each, clause) => [
        ...(each.said.get(version) || []).map((start) => ({start, length: each.length, clause})),
        ...(each.meant.get(version) || []).map((start) => ({start, length: 1, clause}))]);
      const score = all.reduce((sum, each) => sum + weight(each), 0) + 100 * count + 30 * literally / all.length
        + (whole.has(version) ? 60 : 0) + (inForms.has(version) ? 40 : 0) + (spoken.has(version) ? 20 : 0) + 10 * count / span(hits, count)
        + 50 * all.some(({meant}) => meant.has(version) && meant.get(version)[0] === 0);
      return {version, score, hits, whole: whole.get(version) || inForms.get(version) || []};
    }).sort((one, other) => other.score - one.score || one.version - other.version);
  }

  /* A version's passages, to show what was found. */
  async text(version) {
    const {values, versions} = this.contents;
    const part = (name) => encodeURIComponent(values[name][versions[name][version]]);
    return (await fetched(new URL(`texts/${part("folder")}/${part("document")}.json`, this.folder))).json();
  }

  /* The passages of a text with something that was found, how many there are and the best of them: each with its id, its
     label, and its pieces. */
  shown(text, {hits, whole}, most) {
    const marked = new Set(hits.flatMap(({start, length}) => Array.from({length}, (_, index) => start + index)));
    const passages = text.passages.map(([id, start, words, isLabel], index, all) => ({id, start, words, isLabel, end: index + 1 < all.length ? all[index + 1][1] : Infinity}));
    const found = passages.map((passage, index) => {
      const label = index && passages[index - 1].isLabel ? passages[index - 1] : null;
      const from = label ? label.start : passage.start;
      const here = hits.filter(({start}) => start >= from && start < passage.end);
      const inWords = here.filter(({start}) => start >= passage.start).length;
      const kinds = new Set(here.map(({clause}) => clause)).size;
      const isWhole = whole.some((start) => start >= from && start < passage.end);
      return {...passage, label, number: index, kinds, value: passage.isLabel ? 0 : 1000 * isWhole + 100 * kinds + Math.min(20, here.length) + 40 * (inWords > 0) + 30 * kinds / span(here, kinds)};
    }).filter(({value}) => value >= 1);
    found.sort((one, other) => other.value - one.value || one.number - other.number);
    /* What has less of what was asked for than the best passage of the text says nothing new. */
    const telling = found.filter(({kinds, value}) => kinds === found[0].kinds && value >= 100);
    return {count: telling.length, passages: telling.slice(0, most).map((passage) => ({
      id: passage.id,
      label: passage.label ? this.pieces(passage.label, marked) : [],
      pieces: this.pieces(passage, marked)
    }))};
  }

  /* A passage cut where what was found begins and ends. */
  pieces({start, words}, marked) {
    const pieces = [];
    let position = start;
    let at = 0;
    let before = false;
    for (const found of words.matchAll(PRINTED)) {
      const count = divided(this.folded(found[0])).length;
      const isMarked = Array.from({length: count}, (_, index) => position + index).some((each) => marked.has(each));
      const from = isMarked && before ? at : found.index;
      if (isMarked && before) pieces[pieces.length - 1].text += words.slice(from, found.index + found[0].length);
      else if (isMarked) pieces.push({text: words.slice(at, from), marked: false}, {text: found[0], marked: true});
      if (isMarked) at = found.index + found[0].length;
      before = count ? isMarked : before;
      position += count;
    }
    return [...pieces, {text: words.slice(at), marked: false}].filter(({text}) => text);
  }
}

/* A phrase as it stands without the numbers of notes, which are copied from a page with its words. */
const unnoted = (clause) => ({
  ...clause,
  forms: clause.forms.map((form) => form.replace(/(?<=\p{L})\d{1,3}$/u, "")).filter((form, index) => index === 0 || !/^\d{1,3}$/u.test(form))
});

/* The shortest stretch of words that has a hit of each clause. */
const span = (hits, count) => {
  if (count < 2) return 1;
  const sorted = [...hits].sort((one, other) => one.start - other.start);
  const last = new Map();
  let shortest = Infinity;
  sorted.forEach(({start, length, clause}) => {
    last.set(clause, start);
    if (last.size === count) shortest = Math.min(shortest, start + length - Math.min(...last.values()));
  });
  return Math.max(count, shortest);
};
