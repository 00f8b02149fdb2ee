/// The keys, the help and the language.

const keyActions = {
  ArrowLeft: () => stepOffice(-1), ArrowRight: () => stepOffice(1), '/': openOffices,
  '+': () => zoomBy(1.25), '=': () => zoomBy(1.25), '-': () => zoomBy(0.8), 0: () => zoomTo(null),
  g: () => toggleOverlay('margins'), s: () => toggleOverlay('quiet'), d: () => toggleOverlay('distance'),
  c: () => toggleOverlay('contrast'), b: () => stepBox(1), B: () => stepBox(-1), Enter: copyBox,
  '?': () => find('help-dialog').showModal(),
};

function pressKey(event) {
  if (event.key === 'Escape') {
    closeOffices();
    mark(null);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || find('help-dialog').open) return;
  if (event.target.closest('input, select, textarea')) return;
  // A button or link that has the focus is pressed by it.
  if (event.key === 'Enter' && event.target.closest('button, a')) return;
  if (!find('keys-on').checked && event.key.length === 1) return;
  const action = keyActions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

/// Changes the language of the page and of the faults.
function changeLanguage() {
  document.documentElement.lang = document.documentElement.lang === 'vi' ? 'en' : 'vi';
  putWords();
  if (state.drawing) {
    showChoice(state.drawing);
    showPages(state.drawing);
  }
  connect();
}

function startKeys() {
  document.addEventListener('keydown', pressKey);
  find('help').addEventListener('click', () => find('help-dialog').showModal());
  find('language').addEventListener('click', changeLanguage);
  find('keys-on').checked = kept.get('keys') !== 'off';
  find('keys-on').addEventListener('change', () => kept.set('keys', find('keys-on').checked ? 'on' : 'off'));
}
