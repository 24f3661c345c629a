"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // Lists: find, filter and sort by the data attributes of their items.
  const compare = (key) => {
    const down = key.endsWith("-");
    const name = down ? key.slice(0, -1) : key;
    return (a, b) => {
      const x = a.dataset[name] ?? "";
      const y = b.dataset[name] ?? "";
      if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1); // what has none comes last
      const order = isNaN(x) || isNaN(y) ? (x < y ? -1 : x > y ? 1 : 0) : x - y;
      return (down ? -order : order) || a.dataset.rank - b.dataset.rank;
    };
  };

  for (const tools of all("[data-for]")) {
    const list = document.getElementById(tools.dataset.for);
    const items = Array.from(list.children);
    const find = tools.querySelector("[data-find]");
    const sort = tools.querySelector("[data-sort]");
    const filters = all("[data-filter]", tools);
    const output = tools.querySelector("output");
    const texts = new Map();
    const textOf = (item) => {
      if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
      return texts.get(item);
    };

    const apply = () => {
      const words = find.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const item of items) {
        const fits =
          filters.every((each) => !each.value || item.dataset[each.dataset.filter].split(" ").includes(each.value)) &&
          (!words.length || words.every((word) => textOf(item).includes(word)));
        item.hidden = !fits;
        shown += fits;
      }
      const noun = output.dataset.count + (items.length === 1 ? "" : "s");
      output.textContent = `${shown} of ${items.length} ${noun}`;
    };

    let waiting = 0;
    find.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 120);
    });
    for (const each of filters) each.addEventListener("change", apply);
    sort.addEventListener("change", () => list.append(...items.sort(compare(sort.value))));
    for (const button of all("[data-open]", tools)) {
      button.addEventListener("click", () => {
        for (const item of items) {
          if (!item.hidden) for (const each of all("details", item)) each.open = button.dataset.open === "yes";
        }
      });
    }
    tools.hidden = false;
    apply();
  }

  // A link into something that is closed, or filtered out, shows it.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      if (at.tagName === "LI") at.hidden = false;
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  // On paper all is open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const each of closed) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
  });
})();
