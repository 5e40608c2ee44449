/* On the page for an address that leads nowhere: the pages whose addresses are the most like it. */

const root = new URL("..", import.meta.url);
const NEAREST = 3;
const LARGEST = 0.5; // the share of an address that may differ

const place = document.querySelector("[data-nearest]");
if (place) show(place);

async function show(list) {
  const asked = decodeURI(location.pathname).slice(root.pathname.length);
  const answer = await fetch(new URL("sitemap.xml", root));
  if (!answer.ok) return;
  const sitemap = new DOMParser().parseFromString(await answer.text(), "application/xml");
  const near = [...sitemap.getElementsByTagName("loc")]
    .map((found) => new URL(found.textContent).pathname)
    .filter((path) => path.startsWith(root.pathname))
    .map((path) => path.slice(root.pathname.length))
    .map((path) => ({ path, share: distance(asked, path) / Math.max(asked.length, path.length, 1) }))
    .filter(({ share }) => share <= LARGEST)
    .sort((one, other) => one.share - other.share)
    .slice(0, NEAREST);
  for (const { path } of near) {
    const link = Object.assign(document.createElement("a"), { href: new URL(path, root), textContent: path });
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  list.parentElement.hidden = !near.length;
}

/* The number of letters to add, to take away or to change: https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(one, other) {
  let row = [...Array(other.length + 1).keys()];
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (letter === other[j] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1);
}
