/* The controls of a replay: buttons, a slider, the keyboard, and the present moment in words. */

const PLAY = "▶ Play";
const PAUSE = "❚❚ Pause";

export class Controls {
  /* player: the player that the reader controls */
  constructor(player) {
    this.player = player;
    this.last = player.moments.length - 1;
    this.element = document.createElement("div");
    this.element.className = "motion-controls";
    this.element.innerHTML = `
      <div class="motion-buttons" role="group" aria-label="Replay">
        <button type="button" class="motion-play">${PLAY}</button>
        <button type="button" class="motion-first" aria-label="First step">«</button>
        <button type="button" class="motion-back" aria-label="Step back">‹</button>
        <button type="button" class="motion-forward" aria-label="Step forward">›</button>
        <button type="button" class="motion-last" aria-label="Last step">»</button>
        <input type="range" min="0" max="${this.last + 1}" value="0" aria-label="Step">
        <select class="motion-speed" aria-label="Speed">
          <option value="0.5">½×</option><option value="1" selected>1×</option>
          <option value="2">2×</option><option value="4">4×</option>
        </select>
        <select class="motion-time" aria-label="Time">
          <option>steps</option><option>clock</option>
        </select>
      </div>
      <p class="motion-now"><span role="status"></span><a hidden aria-label="Link to this step">link</a></p>`;
    const find = (name) => this.element.querySelector(name);
    this.button = find(".motion-play");
    this.range = find("input");
    this.status = find("[role=status]");
    this.link = find("a");
    this.button.addEventListener("click", () => player.toggle());
    find(".motion-first").addEventListener("click", () => player.choose(0));
    find(".motion-back").addEventListener("click", () => player.choose(player.at - 1));
    find(".motion-forward").addEventListener("click", () => player.choose(player.at + 1));
    find(".motion-last").addEventListener("click", () => player.choose(this.last));
    this.range.addEventListener("input", () => player.choose(this.range.value - 1));
    find(".motion-speed").addEventListener("change", ({ target }) => player.setSpeed(Number(target.value)));
    find(".motion-time").addEventListener("change", ({ target }) => player.setClock(target.value === "clock"));
    player.section.addEventListener("keydown", (event) => this.key(event));
    player.section.append(this.element);
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("select, a")) return;
    const { player } = this;
    const go = {
      ArrowLeft: () => player.choose(player.at - 1),
      ArrowRight: () => player.choose(player.at + 1),
      Home: () => player.choose(0),
      End: () => player.choose(this.last),
      Escape: () => player.choose(-1),
    }[event.key];
    if (event.key === " " && !event.target.closest("button")) player.toggle();
    else if (go) go();
    else return;
    event.preventDefault();
  }

  showPlaying(isPlaying) {
    this.button.textContent = isPlaying ? PAUSE : PLAY;
  }

  /* Show a moment, or that none has been chosen (-1).

     words: the moment in words
     address: of the moment; without one there is no link */
  show(at, words, address) {
    this.range.value = at + 1;
    this.range.setAttribute("aria-valuetext", at < 0 ? "not begun" : `${at + 1} of ${this.last + 1}`);
    this.status.textContent = words;
    this.link.hidden = !address;
    this.link.href = address;
  }
}
