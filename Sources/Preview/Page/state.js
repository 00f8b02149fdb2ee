/// The element with an identifier.
const find = (id) => document.getElementById(id);

/// A new element with attributes and content.
function make(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/// A new element of a drawing.
function shape(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/// What this page shows; the address keeps it over a reload.
const state = {
  office: null,
  layout: null,
  /// Pixels a point; null fits the window.
  zoom: null,
  /// The drawing that was told last, and what reading it back said.
  drawing: null,
  proof: null,
  /// The page that is read aloud first and the box that is marked: {sheet, index}.
  box: null,
};

/// Takes what the address says.
function readAddress() {
  const query = new URLSearchParams(location.search);
  state.office = query.get('office');
  state.layout = query.get('layout');
}

/// Writes into the address what is shown.
function writeAddress() {
  const query = new URLSearchParams();
  if (state.office) query.set('office', state.office);
  if (state.layout) query.set('layout', state.layout);
  query.set('lang', document.documentElement.lang);
  history.replaceState(null, '', `?${query}`);
}

/// What a person's browser keeps for the next time; nothing where that is switched off.
const kept = {
  get(key) { try { return localStorage.getItem(`bangtin.${key}`); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(`bangtin.${key}`, value); } catch { /* it is forgotten */ } },
};

let messageTimer = 0;

/// Shows a message for a few seconds.
function tell(text) {
  find('message').textContent = text;
  clearTimeout(messageTimer);
  messageTimer = setTimeout(() => { find('message').textContent = ''; }, 4000);
}

/// Copies a text and says so.
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    tell(say().copied(text));
  } catch {
    tell(say().notCopied(text));
  }
}
