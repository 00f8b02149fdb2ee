/// The boxes of the layout: which one is pointed at, and the line that made it.

/// The boxes around a place, the smallest first.
function boxesAt(page, x, y) {
  const found = [];
  page.boxes.forEach(([left, top, width, height], index) => {
    if (x >= left && x <= left + width && y >= top && y <= top + height) found.push(index);
  });
  // Of boxes of one size the inner one comes later.
  const area = (index) => page.boxes[index][2] * page.boxes[index][3];
  return found.sort((one, other) => area(one) - area(other) || other - one);
}

/// The place in the layout that made a box, as `file:line`.
function placeOf(page, index) {
  const [, , , , file, line] = page.boxes[index];
  return `${page.files[file]}:${line}`;
}

/// Marks a box, or none.
function mark(box) {
  state.box = box;
  for (const outline of document.querySelectorAll('.outline')) outline.remove();
  const sheet = box && document.querySelectorAll('.sheet')[box.sheet];
  if (!sheet?.page.boxes[box.index]) {
    find('place').replaceChildren(make('span', { class: 'quiet' }, say().hover));
    return;
  }
  const [x, y, width, height] = sheet.page.boxes[box.index];
  const outline = make('div', { class: box.isKept ? 'outline kept' : 'outline' });
  const share = (value, whole) => `${value / whole * 100}%`;
  outline.style.left = share(x, sheet.page.width);
  outline.style.top = share(y, sheet.page.height);
  outline.style.width = share(width, sheet.page.width);
  outline.style.height = share(height, sheet.page.height);
  sheet.append(outline);
  showPlace(sheet.page, box, `${length(width)} × ${length(height)}`);
}

/// The place of a box and of those around it, each a button that copies it.
function showPlace(page, box, size) {
  const [x, y, width, height] = page.boxes[box.index];
  const around = boxesAt(page, x + width / 2, y + height / 2).filter((other) => other < box.index
    && contains(page.boxes[other], page.boxes[box.index]));
  const button = (text, place, name) => {
    const element = make('button', { type: 'button', class: name, title: place }, text);
    element.addEventListener('click', () => copy(place));
    return element;
  };
  const parts = [button(placeOf(page, box.index), placeOf(page, box.index), 'place'), make('span', { class: 'quiet' }, size)];
  for (const other of around.slice(0, 6)) {
    parts.push(make('span', { class: 'quiet around', 'aria-hidden': 'true' }, '‹'),
      button(String(page.boxes[other][5]), placeOf(page, other), 'around'));
  }
  find('place').replaceChildren(...parts);
}

function contains([x, y, width, height], [left, top, wide, high]) {
  return x <= left + 0.01 && y <= top + 0.01 && x + width >= left + wide - 0.01 && y + height >= top + high - 0.01;
}

/// Marks the same box again after a redrawing.
function remark() {
  mark(state.box);
}

/// Goes to the box that comes before or after.
function stepBox(step) {
  const sheets = document.querySelectorAll('.sheet');
  const sheet = state.box?.sheet ?? 0;
  const count = sheets[sheet]?.page.boxes.length ?? 0;
  if (!count) return;
  const index = state.box ? (state.box.index + step + count) % count : 0;
  mark({ sheet, index, isKept: true });
  document.querySelector('.outline')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  find('announcement').textContent = placeOf(sheets[sheet].page, index);
}

/// Copies the place of the marked box.
function copyBox() {
  const sheet = state.box && document.querySelectorAll('.sheet')[state.box.sheet];
  if (sheet?.page.boxes[state.box.index]) copy(placeOf(sheet.page, state.box.index));
}

/// The box under a pointer.
function boxUnder(event) {
  const sheet = event.target.closest('.sheet');
  if (!sheet) return null;
  const frame = sheet.querySelector('img').getBoundingClientRect();
  const x = (event.clientX - frame.left) / frame.width * sheet.page.width;
  const y = (event.clientY - frame.top) / frame.height * sheet.page.height;
  const index = boxesAt(sheet.page, x, y)[0];
  return index === undefined ? null : { sheet: [...document.querySelectorAll('.sheet')].indexOf(sheet), index };
}

function startBoxes() {
  const sheets = find('sheets');
  sheets.addEventListener('pointermove', (event) => {
    const box = boxUnder(event);
    if (event.pointerType === 'touch' || state.box?.isKept || !box) return;
    if (box.sheet !== state.box?.sheet || box.index !== state.box?.index) mark(box);
  });
  // What was pointed at stays in the footer, and its outline goes.
  sheets.addEventListener('pointerleave', () => {
    if (!state.box?.isKept) document.querySelector('.outline')?.remove();
  });
  sheets.addEventListener('click', (event) => {
    const box = boxUnder(event);
    mark(box && { ...box, isKept: true });
    copyBox();
  });
  mark(null);
}
