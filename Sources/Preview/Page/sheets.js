/// The pages as they lie on the desk.

/// Pixels a point at which a page shows its size on paper, and the bounds of the zoom.
const naturalZoom = 96 / 72;
const zoomBounds = [0.05, 24];

let drawingCount = 0;

/// Shows the pages of a drawing once their pictures are ready; a newer drawing takes its place.
async function showPages(drawing) {
  const turn = ++drawingCount;
  const pictures = drawing.pages.map((page) => {
    const picture = new Image();
    picture.src = URL.createObjectURL(new Blob([page.picture], { type: 'image/svg+xml' }));
    return picture;
  });
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  if (turn !== drawingCount) {
    for (const picture of pictures) URL.revokeObjectURL(picture.src);
    return;
  }
  const old = [...document.querySelectorAll('.sheet img')];
  find('sheets').replaceChildren(...drawing.pages.map((page, index) => makeSheet(page, pictures[index], index, drawing)));
  for (const picture of old) URL.revokeObjectURL(picture.src);
  layOut();
  remark();
  // Tests and measurements wait for this.
  document.documentElement.dataset.drawn = turn;
}

function makeSheet(page, picture, index, drawing) {
  picture.alt = say().pageOf(drawing.office?.name ?? '', index + 1);
  picture.draggable = false;
  const sheet = make('figure', { class: 'sheet' }, picture, makeOverlay(page, index));
  if (drawing.pages.length > 1) sheet.append(make('figcaption', { class: 'quiet' }, say().page(index + 1, drawing.pages.length)));
  sheet.page = page;
  return sheet;
}

/// The zoom that fits the widest page into the window; on a phone its width alone, since a page is scrolled there.
function fittingZoom() {
  const desk = find('desk');
  const style = getComputedStyle(desk);
  const width = desk.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const height = desk.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  const pages = state.drawing?.pages ?? [];
  if (!pages.length) return naturalZoom;
  const across = width / Math.max(...pages.map((page) => page.width));
  const down = height / Math.max(...pages.map((page) => page.height));
  return matchMedia('(max-width: 700px)').matches ? across : Math.min(across, Math.max(down, across / 3));
}

const currentZoom = () => Math.min(Math.max(state.zoom ?? fittingZoom(), zoomBounds[0]), zoomBounds[1]);

/// Gives every page its size on the screen.
function layOut() {
  const zoom = currentZoom();
  for (const sheet of document.querySelectorAll('.sheet')) {
    sheet.style.setProperty('--width', `${sheet.page.width * zoom}px`);
    sheet.style.setProperty('--height', `${sheet.page.height * zoom}px`);
  }
  find('zoom-fit').textContent = `${number(zoom / naturalZoom * 100)} %`;
  find('zoom-fit').setAttribute('aria-pressed', state.zoom === null);
}

/// Zooms, and keeps what lies at a point of the window (its middle unless another is given) where it is.
function zoomTo(zoom, x, y) {
  const desk = find('desk');
  const frame = desk.getBoundingClientRect();
  const [left, top] = [(x ?? frame.left + frame.width / 2) - frame.left, (y ?? frame.top + frame.height / 2) - frame.top];
  const before = currentZoom();
  const [across, down] = [desk.scrollLeft + left, desk.scrollTop + top];
  state.zoom = zoom === null ? null : Math.min(Math.max(zoom, zoomBounds[0]), zoomBounds[1]);
  layOut();
  const scale = currentZoom() / before;
  desk.scrollTo(across * scale - left, down * scale - top);
}

/// Zooms by one step.
const zoomBy = (factor, x, y) => zoomTo(currentZoom() * factor, x, y);

function startSheets() {
  find('zoom-in').addEventListener('click', () => zoomBy(1.25));
  find('zoom-out').addEventListener('click', () => zoomBy(0.8));
  find('zoom-fit').addEventListener('click', () => zoomTo(null));
  find('desk').addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
  }, { passive: false });
  new ResizeObserver(layOut).observe(find('desk'));
}
