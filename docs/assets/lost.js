/* On the page for an address that leads nowhere: the pages whose addresses are the most like it. */

const root = new URL("..", import.meta.url);
const NEAREST = 3;
const LARGEST = 0.5; // the share of an address that may differ
const LARGEST_OF_END = 0.25; // the same of its last part, if the page has moved to another folder

const place = document.querySelector("[data-nearest]");
if (place) show(place);

async function show(list) {
  const asked = decoded(location.pathname).slice(root.pathname.length);
  const answer = await fetch(new URL("sitemap.xml", root));
  if (!answer.ok) return;
  const sitemap = new DOMParser().parseFromString(await answer.text(), "application/xml");
  const near = [...sitemap.getElementsByTagName("loc")]
    .map((found) => new URL(found.textContent).pathname)
    .filter((path) => path.startsWith(root.pathname))
    .map((path) => path.slice(root.pathname.length))
    .map((path) => ({ path, whole: share(wordsOf(asked), wordsOf(path)), end: share(endOf(asked), endOf(path)) }))
    .filter(({ whole, end }) => whole <= LARGEST || end <= LARGEST_OF_END)
    .sort((one, other) => Math.min(one.whole, one.end) - Math.min(other.whole, other.end) || one.whole - other.whole)
    .slice(0, NEAREST);
  for (const { path } of near) {
    const link = Object.assign(document.createElement("a"), { href: new URL(path, root), textContent: path });
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  list.parentElement.hidden = !near.length;
}

function decoded(address) {
  try {
    return decodeURI(address);
  } catch {
    return address; // it is not one of a page
  }
}

const wordsOf = (address) => address.toLowerCase().replace(/(?:(?:^|\/)index)?(?:\.html)?\/?$/, "");
const endOf = (address) => wordsOf(address).split("/").at(-1);
const share = (one, other) => distance(one, other) / Math.max(one.length, other.length, 1);

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
