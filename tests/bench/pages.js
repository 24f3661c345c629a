// Runs in Chromium: what a person sees of each page in PAGES, as groups of text, one a block.
// Scripts of the page do not run and its style sheets are not there, so that what they hide is shown.
const INLINE = /^(inline|contents|ruby|none)/;
const CAPTION = "figure:not(.wp-block-pullquote), figcaption, .wp-caption-text";

function shown(element) {
  return !element.closest("noscript, script, style, template, svg, head, title, button, iframe")
    && element.checkVisibility({visibilityProperty: true});
}

function holder(node, root) {
  let element = node.parentElement;
  while (element !== root && INLINE.test(getComputedStyle(element).display)) element = element.parentElement;
  return element;
}

function groups(document) {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let last = null, breaks = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.localName === "br") {
        breaks += 1;
        if (breaks > 1) last = null;
        else if (last) last.text += " ";
      } else if (!INLINE.test(getComputedStyle(node).display)) {
        last = null;
      }
    } else if (shown(node.parentElement)) {
      const at = holder(node, document.body);
      if (node.data.trim()) breaks = 0;
      if (last === null || last.at !== at) {
        if (!node.data.trim()) continue;
        last = {at, parent: node.parentElement, text: "", linked: 0};
        found.push(last);
      }
      last.text += node.data;
      if (node.parentElement.closest("a")) last.linked += node.data.trim().length;
    }
  }
  for (const group of found) group.text = group.text.replace(/[ \t\n\r\f]+/g, " ").trim();
  return found;
}

function inside(group, selector) {
  return Boolean(selector) && (group.parent.closest(selector) !== null || group.at.closest(selector) !== null);
}

// A block that is all link, such as "read also", is in dispute: a reader may take it or leave it.
function label(group, page) {
  if (inside(group, page.caption) || inside(group, CAPTION)) return "caption";
  if (inside(group, page.either)) return "either";
  if (inside(group, page.drop) || inside(group, "aside")) return "furniture";
  if (!inside(group, page.body)) return "furniture";
  return group.linked > 0.8 * group.text.length ? "either" : "body";
}

async function main() {
  const results = {};
  for (const [name, page] of Object.entries(PAGES)) {
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-same-origin";
    frame.width = 1280;
    frame.height = 2000;
    frame.srcdoc = page.source;
    document.body.append(frame);
    await new Promise(done => { frame.onload = done; setTimeout(done, 5000); });
    const seen = page.body ? groups(frame.contentDocument) : [];
    results[name] = seen.map(group => ({text: group.text, label: label(group, page)}));
    frame.remove();
  }
  document.body.textContent = JSON.stringify(results);
  document.body.id = "done";
}

main();
