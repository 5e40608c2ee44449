/* Eight habits of the theme's script that do not suit this book. This script is loaded before the theme's. */

(() => {
  // biome-ignore lint/suspicious/noRedundantUseStrict: not a module, because modules run after the theme's script
  "use strict";

  /* It fetches the index of the whole book with every first page. The index is held back until somebody
     searches: most readers never do, and it grows with the book. */
  const { open, send } = XMLHttpRequest.prototype;
  const field = document.querySelector("[data-md-component=search-query]");
  const address = new URLSearchParams(location.search);
  const wanted = new Promise((resolve) => {
    if (!field || address.has("q") || address.has("h")) resolve();
    else field.addEventListener("focus", resolve, { once: true });
  });

  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.held = String(address).endsWith("/search/search_index.json");
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (this.held) wanted.then(() => send.apply(this, body));
    else send.apply(this, body);
  };

  /* It looks at the query after each key. A message that is pasted with a mouse or a finger comes without one. */
  field?.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));

  /* Its search reads `:`, `^`, `~`, `+`, `-` and `"` as operators. In a message that somebody has pasted, such as
     "[Errno -2]" or "(_ssl.c:1028)", they are none, and the search would find nothing, or anything but the message. Of a
     traceback, the places in files say nothing about the error. */
  const places = /Traceback \(most recent call last\):|File "[^"]*", line \d+(, in \S+)?/g;
  const operators = /[:^~"]|(?<!\w)[+-]+|[+-]+(?!\w)/g;
  const withoutOperators = (text) => text.replace(places, " ").replace(operators, " ");

  /* It also finds longer words that begin with one of the query. The index leaves out the most frequent words (the stop words
     of Lunr), so the "a" in "kill a thread" finds only longer ones, from "abort" to "await", and pages about something else
     come first. The last word stays, because the reader may not have finished it. */
  const leftOut = `
    a able about across after all almost also am among an and any are as at be because been but by can cannot could
    dear did do does either else ever every for from get got had has have he her hers him his how however i if in
    into is it its least let like likely may me might most must my neither no nor not of off often on only or
    other our own rather said say says she should since so some than that the their them then there these they this
    tis to too twas us wants was we were what when where which while who whom why will with would yet you your`;
  const stopWords = new Set(leftOut.trim().split(/\s+/));
  const withoutStopWords = (text) => {
    const words = text.trim().split(/\s+/);
    return words.filter((word, at) => at === words.length - 1 || !stopWords.has(word.toLowerCase())).join(" ");
  };

  /* It counts the words of the query in a section, wherever they stand, so "no running event loop" led to a page about a
     window and its event loop. Here, a section moves up if words of the query follow one another in it as they do in the query,
     and the more of them, the higher. Between two messages that differ in one word, the fourth power decides. */
  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const textOf = (html) => html.replace(/<\/?mark[^>]*>/g, "").replace(/<[^>]*>|&\w+;/g, " ");
  const longestRun = (wanted, words) => {
    let longest = 0;
    let runs = []; // for each word of the query, how many words of it end here with this one
    for (const word of words) {
      runs = wanted.includes(word) ? wanted.map((one, at) => (one === word ? (runs[at - 1] ?? 0) + 1 : 0)) : [];
      longest = Math.max(longest, ...runs);
    }
    return longest;
  };
  const rank = (pages, wanted) => {
    for (const section of pages.flat()) {
      const run = Math.max(...[section.title, section.text].map((html) => longestRun(wanted, wordsOf(textOf(html)))));
      section.score *= 1 + run ** 4;
    }
    for (const sections of pages) sections.sort((one, other) => other.score - one.score);
    pages.sort(([one], [other]) => other.score - one.score);
  };

  const [query, results] = [2, 3]; // the types of messages to and from the worker that searches
  window.Worker = class extends Worker {
    #asked;

    constructor(...options) {
      super(...options);
      // This listener is the first, so the theme gets the results in their new order.
      this.addEventListener("message", ({ data: message }) => {
        const pages = this.#asked && message.type === results ? message.data.items : [];
        if (pages?.every?.(Array.isArray)) rank(pages, this.#asked); // Zensical's results have another form
      });
    }

    postMessage(message, ...rest) {
      if (message?.type === query && typeof message.data === "string") {
        const words = withoutOperators(message.data);
        this.#asked = wordsOf(words);
        message = { ...message, data: withoutStopWords(words) };
      }
      super.postMessage(message, ...rest);
    }
  };

  /* It takes the first link within a page for one to another page, and replaces the page itself, so details that
     the reader has opened close, and replays go back to the beginning. It leaves links with a target alone.
     */
  let elsewhere = false;
  addEventListener(
    "click",
    ({ target }) => {
      const link = target.closest?.("a[href*='#']");
      if (link?.hash && link.pathname === location.pathname && link.host === location.host) link.target ||= "_self";
    },
    { capture: true },
  );
  addEventListener("popstate", (event) => {
    if (!elsewhere) event.stopImmediatePropagation();
  });
  addEventListener("DOMContentLoaded", () => window.location$?.subscribe(() => (elsewhere = true)));

  /* It has a browser compute the style of every element of a page again, four times, while the page begins. Twice, this is
     for an attribute that keeps colors from fading when the reader changes them, so it can wait until the reader
     does. The other times are for an element that says whether the page is dark, as frame.css does too. */
  const switching = "data-md-color-switching";
  const { body, head } = document;
  let chosen = false;
  addEventListener("change", () => (chosen = true), { capture: true });
  body.setAttribute = (name, value) => {
    if (chosen || name !== switching) Element.prototype.setAttribute.call(body, name, value);
  };
  head.appendChild = (node) => (node.name === "color-scheme" ? node : Node.prototype.appendChild.call(head, node));

  /* It puts a table into a box that scrolls, and only a mouse can scroll it. */
  const boxes = new ResizeObserver((changed) => {
    for (const { target: box } of changed) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
  });
  document.addEventListener("DOMContentLoaded", () =>
    window.component$?.subscribe(({ ref }) => {
      const box = ref.closest?.(".md-typeset__scrollwrap");
      if (box) boxes.observe(box);
    }),
  );
})();
