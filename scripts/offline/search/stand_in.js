/* A page that is opened from a folder may not start a worker. This class stands in for one: the theme's script starts it, and
   what it would run as a worker runs in a hidden frame, from when it is first needed. */

(() => {
  // biome-ignore lint/suspicious/noRedundantUseStrict: not a module, because a page from a folder may not load modules
  "use strict";

  const address = new URL("frame.html", document.currentScript.src);

  window.Worker = class extends EventTarget {
    #loaded;

    postMessage(message) {
      this.#loaded ??= this.#load();
      this.#loaded.then((frame) => frame.postMessage(message, "*")); // a page from a folder has no origin to name
    }

    #load() {
      const frame = Object.assign(document.createElement("iframe"), { hidden: true, src: address, title: "Search" });
      addEventListener("message", ({ source, data }) => {
        if (source === frame.contentWindow) this.dispatchEvent(new MessageEvent("message", { data }));
      });
      const loaded = new Promise((resolve) => {
        frame.addEventListener("load", () => resolve(frame.contentWindow), { once: true });
      });
      document.body.append(frame);
      return loaded;
    }
  };
})();
