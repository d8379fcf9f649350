/* What the pages do beyond links: notes that open in place, cards for names, citations of passages, the corrected
   reading, a choice of versions on narrow screens, a choice in lists. Nothing is fetched; without this file nothing is
   missing. The words are those of the page (attributes of the script element). */
"use strict";
(() => {
  const words = document.currentScript.dataset;
  const narrow = window.matchMedia("(max-width: 61.99rem)");

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, attributes, ...content) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...content);
    return element;
  };
  /* What an address has after "#", as the page has it; one that is written wrongly leads nowhere, and stops nothing. */
  const idOf = (hash) => new URLSearchParams(`id=${hash.slice(1).replace(/[+&]/g, encodeURIComponent)}`).get("id");
  const plainClick = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const bare = (element) => {
    const copy = element.cloneNode(true);
    [copy, ...all("[id]", copy)].forEach((each) => each.removeAttribute("id"));
    all(".permalink", copy).forEach((each) => each.remove());
    return copy;
  };

  /* Notes: the anchor opens the note below its line and closes it again; the list of notes stays where it is. */
  const openNotes = new Map();
  const toggleNote = (anchor) => {
    const opened = openNotes.get(anchor);
    if (opened) {
      opened.remove();
      openNotes.delete(anchor);
    } else {
      const note = document.getElementById(idOf(anchor.hash));
      const body = bare(note.querySelector("[data-note]"));
      body.removeAttribute("data-note");
      const place = make("span", {class: "opened", role: "note"}, body);
      anchor.closest("sup").after(place);
      openNotes.set(anchor, place);
    }
    anchor.setAttribute("aria-expanded", String(!opened));
  };
  all("a.anchor").forEach((anchor) => {
    anchor.setAttribute("aria-expanded", "false");
    anchor.addEventListener("click", (event) => {
      if (!plainClick(event)) return;
      event.preventDefault();
      toggleNote(anchor);
    });
  });

  /* A card stands below what it belongs to, inside the page, and goes with the Escape key. */
  let card = null;
  const closeCard = () => {
    if (!card) return;
    card.owner.removeAttribute("aria-describedby");
    card.element.remove();
    card = null;
  };
  const showCard = (owner, element) => {
    closeCard();
    document.body.append(element);
    const box = owner.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - element.offsetWidth - 8);
    element.style.left = `${Math.max(8, left) + window.scrollX}px`;
    element.style.top = `${box.bottom + window.scrollY + 4}px`;
    card = {owner, element};
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !card) return;
    const {owner, element} = card;
    const inside = element.contains(document.activeElement);
    window.clearTimeout(waiting);
    closeCard();
    if (inside) owner.focus();
  });
  document.addEventListener("click", (event) => {
    if (card && !card.element.contains(event.target) && event.target !== card.owner) closeCard();
  });

  /* Names: the card is the line that the page's list of names has of it. */
  const lines = new Map();
  all(".persons li").forEach((line) => {
    const link = line.querySelector("a");
    if (line.id) lines.set(`#${line.id}`, line);
    if (link) lines.set(link.getAttribute("href"), line);
  });
  let waiting = 0;
  let touch = null;
  const showName = (link, touched) => {
    const line = lines.get(link.getAttribute("href"));
    if (!line || (card && card.owner === link)) return false;
    const text = bare(line);
    /* Pointed at, the name itself is the link; touched, the card has to have it. */
    if (!touched) all("a", text).forEach((each) => each.removeAttribute("href"));
    const role = touched ? {role: "group", "aria-label": link.textContent} : {role: "tooltip"};
    const element = make("div", {class: "card", id: "card", ...role}, ...text.childNodes);
    element.addEventListener("mouseenter", () => window.clearTimeout(waiting));
    element.addEventListener("mouseleave", () => later(closeName, 200));
    showCard(link, element);
    link.setAttribute("aria-describedby", "card");
    return true;
  };
  const closeName = () => { if (card && card.element.id === "card") closeCard(); };
  const later = (action, delay) => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(action, delay);
  };
  all(".text a.name, .notes a.name").forEach((link) => {
    link.addEventListener("pointerenter", (event) => { if (event.pointerType !== "touch") later(() => showName(link, false), 300); });
    link.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") later(closeName, 250); });
    link.addEventListener("focus", () => { if (touch !== link) showName(link, false); });
    link.addEventListener("blur", () => later(closeName, 250));
    link.addEventListener("pointerup", (event) => { touch = event.pointerType === "touch" ? link : null; });
    link.addEventListener("click", (event) => {
      const touched = touch === link;
      touch = null;
      if (touched && plainClick(event) && showName(link, true)) event.preventDefault();
    });
  });

  /* Passages: the link goes to the passage, as links do, and a citation stands ready beside it. */
  const citation = document.querySelector(".citation[data-address]");
  const cited = (id) => {
    const address = citation.dataset.address;
    const place = `${address || window.location.href.split("#")[0]}#${id}`;
    const text = citation.textContent;
    return address ? text.replace(address, () => place) : `${text} ${place}`;
  };
  const showCitation = (link) => {
    const text = make("p", {}, cited(idOf(link.hash)));
    const copy = make("button", {type: "button", class: "tool"}, words.copy);
    const close = make("button", {type: "button", class: "tool"}, words.close);
    const element = make("div", {class: "card", role: "dialog", "aria-label": words.cite}, text, copy, " ", close);
    close.addEventListener("click", () => {
      closeCard();
      link.focus();
    });
    copy.addEventListener("click", () => {
      select(text);
      copied(text.textContent).then(() => { copy.textContent = words.copied; });
    });
    showCard(link, element);
    copy.focus({preventScroll: true});
  };
  const select = (element) => window.getSelection().selectAllChildren(element);
  /* Pages opened from a file have no clipboard of their own: what is selected is copied the old way. */
  const copied = (text) => (navigator.clipboard
    ? navigator.clipboard.writeText(text).catch(() => document.execCommand("copy"))
    : Promise.resolve(document.execCommand("copy")));
  if (citation) {
    all("a.permalink").forEach((link) => link.addEventListener("click", (event) => {
      if (plainClick(event)) window.setTimeout(() => showCitation(link), 0);
    }));
  }

  /* The corrected reading: corrections for what was delivered, additions without their brackets. */
  const delivered = new Map();
  const correct = (element) => {
    delivered.set(element, [...element.childNodes]);
    element.replaceChildren(element.dataset.corrected);
  };
  const textsOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const unbracket = (element) => {
    const texts = textsOf(element);
    if (!element.textContent.startsWith("[") || !element.textContent.endsWith("]")) return;
    [texts[0], texts[texts.length - 1]].forEach((text) => { if (!delivered.has(text)) delivered.set(text, text.data); });
    texts[0].data = texts[0].data.slice(1);
    texts[texts.length - 1].data = texts[texts.length - 1].data.slice(0, -1);
  };
  const restore = () => {
    delivered.forEach((value, node) => {
      if (node.nodeType === Node.TEXT_NODE) node.data = value;
      else node.replaceChildren(...value);
    });
    delivered.clear();
  };
  all(".switch button").forEach((button, _, buttons) => button.addEventListener("click", () => {
    restore();
    const corrected = button.value === "corrected";
    if (corrected) {
      all(".text .supplied").filter((each) => each.textContent).forEach(unbracket);
      all(".reading[data-corrected]").forEach(correct);
    }
    document.documentElement.classList.toggle("corrected", corrected);
    buttons.forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
  }));

  /* Versions: on a narrow screen the choice shows one of them in place, at the passage that was being read. */
  const rowOf = (element) => Number(element.style.getPropertyValue("--row"));
  const readNow = () => all(".aligned .text > *").find((unit) => unit.offsetParent && unit.getBoundingClientRect().bottom > 80);
  const showVersion = (id) => {
    const unit = readNow();
    all(".parallel > .version").forEach((version) => { version.hidden = Boolean(id) && version.id !== id; });
    if (!unit || !id) return;
    const units = all(`#${CSS.escape(id)} .text > *`).filter((each) => rowOf(each) && rowOf(each) <= rowOf(unit));
    if (units.length && window.scrollY > 300) units[units.length - 1].scrollIntoView();
  };
  all(".several .choice a").forEach((link, _, links) => link.addEventListener("click", (event) => {
    if (!plainClick(event) || !narrow.matches) return;
    event.preventDefault();
    showVersion(link.dataset.version || "");
    links.forEach((each) => (each === link ? each.setAttribute("aria-current", "true") : each.removeAttribute("aria-current")));
  }));
  narrow.addEventListener("change", () => { if (!narrow.matches) showVersion(""); });
  /* A link to a passage of a version that is hidden shows it. */
  const reveal = () => {
    const target = document.getElementById(idOf(window.location.hash));
    if (target && target.closest(".version[hidden]")) {
      showVersion("");
      target.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", reveal);

  /* Lists: what is chosen is shown, and how many there are is said. */
  const form = document.querySelector("form.filter");
  const choose = () => {
    const chosen = all("select", form).filter((field) => field.value);
    const items = all(".documents > li");
    items.forEach((item) => {
      item.hidden = !chosen.every((field) => item.dataset[field.name].split("|").includes(field.value));
    });
    all(".list .year").forEach((year) => { year.hidden = !all("li", year).some((item) => !item.hidden); });
    const shown = items.filter((item) => !item.hidden).length;
    form.querySelector("output").textContent = chosen.length ? `${shown} / ${items.length}` : "";
  };
  if (form) {
    form.addEventListener("change", choose);
    form.addEventListener("submit", (event) => event.preventDefault());
    choose();
  }
})();
