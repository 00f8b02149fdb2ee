/// The list of faults above the last good page.

/// Shows the faults of the drawing and those of its proof.
function showFaults() {
  const lists = [state.drawing?.faults, state.proof?.faults].filter((list) => list?.html);
  const errors = lists.reduce((sum, list) => sum + list.errors, 0);
  const warnings = lists.reduce((sum, list) => sum + list.warnings, 0);
  const counts = [errors && say().errors(errors), warnings && say().warnings(warnings)].filter(Boolean).join(', ');
  const hadFaults = !find('faults').hidden;
  // The server wrote it with every sign of the user's files escaped, and no script can run in it.
  find('fault-list').innerHTML = lists.map((list) => list.html).join('\n');
  find('fault-count').textContent = counts;
  find('faults').classList.toggle('only-warnings', errors === 0);
  find('faults').hidden = counts === '';
  document.body.classList.toggle('stale', Boolean(state.drawing?.isStale));
  find('stale').hidden = !state.drawing?.isStale || !state.drawing.pages.length;
  const first = find('fault-list').querySelector('strong')?.textContent ?? '';
  const news = counts ? `${counts}: ${first}` : hadFaults ? say().mended : '';
  if (news !== find('announcement').textContent) find('announcement').textContent = news;
  document.title = `${errors ? '✕ ' : ''}${state.drawing?.office?.name ?? ''} – bangtin`;
}

function startFaults() {
  find('fault-list').addEventListener('click', (event) => {
    const place = event.target.closest('[data-place]')?.dataset.place;
    if (place) copy(place);
  });
}
