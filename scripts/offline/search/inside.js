/* In the frame: lets the script of the search believe that it is in a worker. It answers whoever asks by `postMessage`, and it
   may not find a `parent`, which a worker does not have. */

(() => {
  // biome-ignore lint/suspicious/noRedundantUseStrict: not a module, because a page from a folder may not load modules
  "use strict";

  const page = window.parent;
  window.parent = undefined;
  window.postMessage = (message) => page.postMessage(message, "*"); // a page from a folder has no origin to name
})();
