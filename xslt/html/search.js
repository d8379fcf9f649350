/* The search page: asks the engine, which is fetched when somebody searches, and shows what it finds. Query, choices and
   page are in the address, so that a search can be kept and cited. The words are those of the page. */
"use strict";
(() => {
  const form = document.querySelector("form.search");
  const words = form.dataset;
  const status = document.getElementById("found");
  const about = document.querySelector(".search-names");
  const list = document.querySelector(".results");
  const pages = document.querySelector("nav.pages");
  const most = 20;
  const folder = new URL("search/", document.baseURI);

  let opening = null;
  const engine = () => {
    if (!opening) opening = import(new URL("engine.js", folder)).then(({Engine}) => Engine.open(folder));
    return opening;
  };
  const make = (name, attributes, ...content) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => { if (value) element.setAttribute(key, value); });
    element.append(...content);
    return element;
  };

  /* So much of a passage as fits, around the first word that was found in it; whole words, where they have spaces. */
  const cut = (pieces) => {
    const solid = /[\u3000-\u9fff\uac00-\ud7a3]/u.test(pieces.map(({text}) => text).join(""));
    const [before, most] = solid ? [40, 140] : [110, 340];
    let left = most;
    return pieces.flatMap((piece, index) => {
      let {text} = piece;
      if (left <= 0) return [];
      if (index === 0 && pieces.length > 1 && !piece.marked && text.length > before) text = `… ${text.slice(-before).replace(solid ? "" : /^\S*\s/u, "")}`;
      if (text.length > left && piece.marked && left < most) text = "…";
      else if (text.length > left) text = `${text.slice(0, left).replace(solid ? "" : /\s\S*$/u, "")} …`;
      left = text.endsWith("…") ? 0 : left - text.length;
      return [{text, marked: piece.marked && text !== "…"}];
    });
  };
  const nodes = (pieces) => pieces.map(({text, marked}) => (marked ? make("mark", {}, text) : text));
  /* The passage on the version's own page; a browser that knows how marks the words there. */
  const addressOf = (text, passage) => {
    const address = new URL(text.page, document.baseURI).href;
    const marked = [...new Set([...passage.label, ...passage.pieces].filter((piece) => piece.marked).map((piece) => piece.text))].slice(0, 4);
    const directive = marked.map((part) => `text=${encodeURIComponent(part.slice(0, 120)).replaceAll("-", "%2D")}`).join("&");
    return `${address}#${encodeURIComponent(passage.id)}${directive ? `:~:${directive}` : ""}`;
  };
  const excerpt = (text, passage, number) => {
    const label = passage.label.length ? [make("b", {}, ...nodes(passage.label)), " "] : [];
    const link = make("a", {href: addressOf(text, passage), class: "go", "aria-label": `${words.passage} ${number}: ${text.title}`}, "→");
    return make("p", {lang: passage.id ? text.lang : text.titleLang}, ...label, ...nodes(cut(passage.pieces)), " ", link);
  };
  const item = (text, {count, passages}) => {
    const facts = [text.version, text.date, text.kind].filter(Boolean).join(" · ");
    const more = count > passages.length ? [make("p", {class: "facts"}, `${words.more} ${count - passages.length}`)] : [];
    return make("li", {},
      make("h2", {}, make("a", {href: passages.length ? addressOf(text, passages[0]) : text.page, lang: text.titleLang}, text.title)),
      make("p", {class: "facts"}, facts),
      ...passages.map((passage, index) => excerpt(text, passage, index + 1)),
      ...more);
  };

  const asked = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  const addressed = (page) => {
    const query = asked();
    if (page > 1) query.set("page", String(page));
    return `?${query}`;
  };
  const turn = (page, count) => {
    const last = Math.ceil(count / most);
    const shown = Array.from({length: last}, (_, index) => index + 1).filter((each) => each === 1 || each === last || Math.abs(each - page) < 3);
    const links = shown.flatMap((each, index) => [
      ...(index && each - shown[index - 1] > 1 ? [make("li", {"aria-hidden": "true"}, "…")] : []),
      make("li", {}, make("a", {href: addressed(each), "aria-current": each === page ? "page" : ""}, String(each)))]);
    pages.hidden = last < 2;
    pages.replaceChildren(make("ul", {}, ...links));
  };
  const said = (names) => names.map(({name, page}) => (page ? make("a", {href: page}, name) : name)).flatMap((name, index) => (index ? [" · ", name] : [name]));

  let number = 0;
  const search = async (page) => {
    number += 1;
    const mine = number;
    const filters = Object.fromEntries(asked());
    if (!filters.q && !filters.person) return;
    status.textContent = words.searching;
    const {found, names, near} = await (await engine()).search(filters.q || "", filters);
    const shown = found.slice((page - 1) * most, page * most);
    const items = await Promise.all(shown.map(async (result) => {
      const text = await (await engine()).text(result.version);
      return item(text, (await engine()).shown(text, result, 3));
    }));
    if (mine !== number) return;
    list.replaceChildren(...items);
    list.start = (page - 1) * most + 1;
    about.replaceChildren(...(names.length ? [`${words.names} `, ...said(names)] : []));
    turn(page, found.length);
    const first = (page - 1) * most + 1;
    const range = found.length > most ? `, ${first}–${first + shown.length - 1}` : "";
    status.textContent = found.length ? `${near ? words.near : words.found} ${found.length}${range}` : words.nothing;
  };
  const tried = (page) => search(page).catch((error) => {
    status.textContent = String(error);
  });
  const fill = () => {
    const query = new URLSearchParams(window.location.search);
    [...form.elements].filter((field) => field.name).forEach((field) => { field.value = query.get(field.name) || ""; });
    return Math.max(1, Number(query.get("page")) || 1);
  };

  if (window.location.protocol === "file:") {
    status.textContent = words.server;
    return;
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    window.history.pushState(null, "", addressed(1));
    tried(1);
  });
  form.addEventListener("change", (event) => {
    if (event.target.localName === "select") form.requestSubmit();
  });
  window.addEventListener("popstate", () => tried(fill()));
  tried(fill());
})();
