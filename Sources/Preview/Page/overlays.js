/// What can be laid over a page: margins, quiet zones, distances, contrast.

const overlayNames = ['margins', 'quiet', 'distance', 'contrast'];

/// The overlay of a page, of which the switches show parts.
function makeOverlay(page, index) {
  const overlay = make('div', { class: 'overlay' });
  const drawing = shape('svg', { viewBox: `0 0 ${page.width} ${page.height}`, 'aria-hidden': 'true' });
  if (page.safeArea) {
    const [x, y, width, height] = page.safeArea;
    drawing.append(
      shape('path', { class: 'margins', 'fill-rule': 'evenodd', d: `M0 0H${page.width}V${page.height}H0ZM${x} ${y}h${width}v${height}h${-width}Z` }));
  }
  for (const symbol of page.symbols) drawing.append(rectangle('quiet', symbol.quietZone), rectangle('quiet modules', symbol.frame));
  overlay.append(drawing);
  for (const text of page.texts) overlay.append(tag('distance text', afterward(text.ink), page, length(text.distance)));
  for (const symbol of page.symbols) {
    overlay.append(
      tag('distance', symbol.frame, page, length(symbol.distance)),
      tag('quiet', symbol.quietZone, page, length(symbol.module * 4)),
      tag('contrast', symbol.frame, page, '…'));
  }
  overlay.dataset.page = index;
  return overlay;
}

function rectangle(name, [x, y, width, height]) {
  return shape('rect', { class: name, x, y, width, height });
}

/// The end of a text's lines, where its page is mostly empty.
const afterward = ([x, y, width]) => [x + width, y];

/// A small sign in the corner of something.
function tag(name, [x, y], page, text) {
  const element = make('span', { class: `tag ${name}` }, text);
  element.style.left = `${x / page.width * 100}%`;
  element.style.top = `${y / page.height * 100}%`;
  return element;
}

/// Writes the contrast of each symbol into its sign once it was measured.
function showContrast(proof) {
  document.querySelectorAll('.overlay').forEach((overlay, page) => {
    overlay.querySelectorAll('.tag.contrast').forEach((sign, symbol) => {
      const ratio = proof.contrasts[page]?.[symbol];
      if (ratio !== undefined) sign.textContent = `${number(ratio, 1)} : 1`;
    });
  });
}

/// Switches an overlay.
function toggleOverlay(name) {
  const isOn = document.body.classList.toggle(`show-${name}`);
  document.querySelector(`[data-overlay=${name}]`).setAttribute('aria-pressed', isOn);
  kept.set('overlays', overlayNames.filter((other) => document.body.classList.contains(`show-${other}`)).join(' '));
}

function startOverlays() {
  for (const button of document.querySelectorAll('[data-overlay]')) {
    button.addEventListener('click', () => toggleOverlay(button.dataset.overlay));
  }
  for (const name of (kept.get('overlays') ?? '').split(' ')) if (overlayNames.includes(name)) toggleOverlay(name);
}
