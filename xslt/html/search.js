/* The search page: asks the index of each language of the edition, best first. Loaded on that page only. */
"use strict";
(() => {
  const form = document.querySelector("form.search");
  const status = document.getElementById("found");
  const list = document.querySelector(".results");
  const most = 100;

  const engines = form.dataset.languages.split(" ").map((language) => ({language, engine: null}));
  const engineOf = async (each) => {
    if (!each.engine) each.engine = await import(new URL(`pagefind/${each.language}/pagefind.js`, document.baseURI));
    return each.engine;
  };

  /* The words around what was found, with it marked; Pagefind writes the marks as elements, all else as text. */
  const excerpt = (html) => {
    const paragraph = document.createElement("p");
    html.split(/(<mark>.*?<\/mark>)/).forEach((part) => {
      const marked = part.match(/^<mark>(.*)<\/mark>$/);
      const place = marked ? document.createElement("mark") : document.createElement("span");
      place.textContent = new DOMParser().parseFromString(marked ? marked[1] : part, "text/html").documentElement.textContent;
      paragraph.append(place);
    });
    return paragraph;
  };
  const shown = (data) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL(data.raw_url || data.url, document.baseURI).href;
    link.textContent = data.meta.title;
    const version = document.createElement("span");
    version.className = "facts";
    version.textContent = ` ${data.meta.version}`;
    const words = excerpt(data.excerpt);
    words.lang = data.meta.lang;
    item.append(link, version, words);
    return item;
  };
  /* The texts of the best results, of which so many are asked for what they are and whose they are. */
  const textsOf = (results) => Promise.all(results.slice(0, most).map(async (result) => ({score: result.score, data: await result.data()})));
  const isOf = (person) => (text) => !person || text.data.meta.persons.split("|").includes(person);

  /* Where words have no spaces between them a phrase may be divided otherwise than its text: then it is looked for in
     the texts that have its words. */
  const ask = async (each, query, person) => {
    const engine = await engineOf(each);
    const {results} = await engine.search(query || null);
    const phrases = [...query.matchAll(/["“”]([^"“”]+)["“”]/g)].map((match) => match[1]);
    if (results.length || !phrases.length) return (await textsOf(results)).filter(isOf(person));
    const near = await textsOf((await engine.search(query.replace(/["“”]/g, " "))).results);
    return near.filter(isOf(person)).filter((text) => phrases.every((phrase) => text.data.content.includes(phrase)));
  };
  let asked = 0;
  const search = async () => {
    const query = form.elements.q.value.trim();
    const person = form.elements.person.value;
    asked += 1;
    const number = asked;
    if (!query && !person) return;
    const found = (await Promise.all(engines.map((each) => ask(each, query, person)))).flat();
    found.sort((one, other) => other.score - one.score);
    const items = found.slice(0, most).map((text) => shown(text.data));
    if (number !== asked) return;
    list.replaceChildren(...items);
    status.textContent = found.length ? String(found.length) : form.dataset.nothing;
  };
  const tried = () => search().catch((error) => {
    status.textContent = window.location.protocol === "file:" ? form.dataset.server : String(error);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(window.location.href);
    address.search = new URLSearchParams(new FormData(form)).toString();
    window.history.replaceState(null, "", address);
    tried();
  });
  const asking = new URLSearchParams(window.location.search);
  if (asking.get("q") || asking.get("person")) {
    form.elements.q.value = asking.get("q") || "";
    form.elements.person.value = asking.get("person") || "";
    tried();
  }
})();
