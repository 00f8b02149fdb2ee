/// Choosing an office among few or many, and a layout.

let search = null;
let searchTimer = 0;

/// Shows another office.
function chooseOffice(identifier) {
  if (!identifier) return;
  state.office = identifier;
  closeOffices();
  connect();
}

/// Shows which office and layout the drawing is of.
function showChoice(drawing) {
  const { place, count, previous, next } = drawing.neighbours;
  find('office-name').textContent = drawing.office?.name ?? say().noOffice;
  find('office-place').textContent = count ? `${number(place)}/${number(count)}` : '';
  find('previous-office').disabled = !previous;
  find('next-office').disabled = !next;
  const layouts = drawing.layouts.map((name) => make('option', { value: name }, name));
  // Under a fault no layout was read; the one that was shown last stays.
  const layout = drawing.layout ?? state.layout ?? find('layout').value;
  if (layout && !drawing.layouts.includes(layout)) layouts.unshift(make('option', { value: layout }, layout));
  find('layout').replaceChildren(...layouts);
  find('layout').value = layout;
}

/// Goes to the office before or after.
const stepOffice = (step) => chooseOffice(step < 0 ? state.drawing?.neighbours.previous : state.drawing?.neighbours.next);

function openOffices() {
  find('office-panel').hidden = false;
  find('office').setAttribute('aria-expanded', 'true');
  find('office-query').value = '';
  find('office-query').focus();
  searchOffices();
}

function closeOffices() {
  if (find('office-panel').hidden) return;
  find('office-panel').hidden = true;
  find('office').setAttribute('aria-expanded', 'false');
  find('office').focus();
}

/// Asks the server for the offices that the words find; an earlier question is dropped.
async function searchOffices() {
  search?.abort();
  search = new AbortController();
  try {
    const answer = await fetch(`/offices?query=${encodeURIComponent(find('office-query').value)}`, { signal: search.signal });
    const found = await answer.json();
    const items = found.offices.map((office, index) => {
      const item = make('li', { role: 'option', id: `office-${index}`, 'aria-selected': 'false' },
        make('span', {}, office.name), make('code', { class: 'quiet' }, office.identifier));
      item.dataset.office = office.identifier;
      return item;
    });
    find('office-list').replaceChildren(...items);
    find('office-count').textContent = say().found(found.offices.length, found.count);
    const shown = items.findIndex((item) => item.dataset.office === state.drawing?.office?.identifier);
    selectOffice(find('office-query').value || shown < 0 ? 0 : shown);
  } catch (error) {
    if (error.name !== 'AbortError') tell(say().lost);
  }
}

const selectedOffice = () => find('office-list').querySelector('[aria-selected=true]');

function selectOffice(index) {
  const items = [...find('office-list').children];
  selectedOffice()?.setAttribute('aria-selected', 'false');
  const item = items[Math.min(Math.max(index, 0), items.length - 1)];
  item?.setAttribute('aria-selected', 'true');
  item?.scrollIntoView({ block: 'nearest' });
  find('office-query').setAttribute('aria-activedescendant', item?.id ?? '');
}

function startOffices() {
  find('office').addEventListener('click', () => find('office-panel').hidden ? openOffices() : closeOffices());
  find('previous-office').addEventListener('click', () => stepOffice(-1));
  find('next-office').addEventListener('click', () => stepOffice(1));
  find('office-query').addEventListener('input', () => {
    clearTimeout(searchTimer);
    searchTimer = setTimeout(searchOffices, 60);
  });
  find('office-query').addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step) {
      event.preventDefault();
      selectOffice([...find('office-list').children].indexOf(selectedOffice()) + step);
    } else if (event.key === 'Enter') {
      chooseOffice(selectedOffice()?.dataset.office);
    }
  });
  find('office-list').addEventListener('click', (event) => chooseOffice(event.target.closest('li')?.dataset.office));
  find('layout').addEventListener('change', () => {
    state.layout = find('layout').value;
    connect();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!event.target.closest('#office-group')) closeOffices();
  });
}
