/// The events of the server.

let events = null;
/// Tells the server that a new connection takes the place of this page's earlier one.
const viewer = Math.random().toString(36).slice(2);

/// Asks for the drawings of what is chosen.
function connect() {
  events?.close();
  writeAddress();
  const query = new URLSearchParams({ viewer, lang: document.documentElement.lang });
  if (state.office) query.set('office', state.office);
  if (state.layout) query.set('layout', state.layout);
  events = new EventSource(`/events?${query}`);
  events.addEventListener('drawing', (event) => showDrawing(JSON.parse(event.data)));
  events.addEventListener('proof', (event) => showProof(JSON.parse(event.data)));
  events.addEventListener('open', () => document.body.classList.remove('lost'));
  events.addEventListener('error', () => {
    document.body.classList.add('lost');
    find('message').textContent = say().lost;
  });
}

function showDrawing(drawing) {
  state.drawing = drawing;
  state.proof = null;
  if (find('message').textContent === say().lost) find('message').textContent = '';
  showChoice(drawing);
  showFaults();
  showPages(drawing);
  if (!drawing.isStale) find('updated').textContent = say().updated(new Date().toLocaleTimeString(document.documentElement.lang));
}

function showProof(proof) {
  state.proof = proof;
  showFaults();
  showContrast(proof);
}

putWords();
readAddress();
startSheets();
startOverlays();
startBoxes();
startFaults();
startOffices();
startKeys();
connect();
