/* The theme fetches the index of the whole book with every first page. It is held back until somebody searches:
   most readers never do, and the index grows with the book. */

(() => {
  "use strict";

  const { open, send } = XMLHttpRequest.prototype;
  const field = document.querySelector("[data-md-component=search-query]");
  const asked = new URLSearchParams(location.search);
  const wanted = new Promise((resolve) => {
    if (!field || asked.has("q") || asked.has("h")) resolve();
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
})();
