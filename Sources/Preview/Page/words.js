'use strict';

/// The words of the page in both languages.
const words = {
  vi: {
    language: 'English', skip: 'Đến trang in', offices: 'Đơn vị', previousOffice: 'Đơn vị trước',
    nextOffice: 'Đơn vị sau', chooseOffice: 'Chọn đơn vị', searchOffices: 'Tìm theo tên hoặc id',
    layout: 'Mẫu trình bày', overlays: 'Lớp phủ', margins: 'Lề', quietZones: 'Vùng trống', distance: 'Tầm đọc',
    contrast: 'Tương phản', zoom: 'Thu phóng', zoomOut: 'Thu nhỏ', zoomIn: 'Phóng to', zoomFit: 'Vừa màn hình',
    help: 'Trợ giúp', faults: 'Lỗi', pages: 'Trang in', close: 'Đóng', helpTitle: 'Phím tắt',
    stale: 'Trang vẽ được gần nhất; sửa lỗi để xem trang mới',
    helpBoxes: 'Rê chuột hoặc chạm vào một ô để biết dòng nào của mẫu trình bày tạo ra nó; bấm để chép tệp:dòng.',
    helpDistance: 'Tầm đọc: mã quét được từ khoảng mười lần bề rộng của nó; chữ đọc thoải mái khi chữ hoa cao 20 phút góc.',
    keysOn: 'Bật phím tắt một chữ', fit: 'Vừa', waiting: 'Đang vẽ…', lost: 'Mất kết nối: bangtin preview còn chạy không?',
    hover: 'Rê chuột lên một ô để xem dòng tạo ra nó',
    copied: (text) => `Đã chép ${text}`, notCopied: (text) => `Không chép được; hãy chép tay: ${text}`,
    errors: (count) => `${count} lỗi`, warnings: (count) => `${count} cảnh báo`, mended: 'Hết lỗi',
    found: (shown, count) => shown < count ? `${number(shown)} trong ${number(count)} đơn vị; gõ thêm để tìm` : `${number(count)} đơn vị`,
    page: (page, count) => `Trang ${page} trên ${count}`, pageOf: (office, page) => `Trang ${page} của ${office}`,
    updated: (time) => `Vẽ lúc ${time}`, noOffice: 'Chưa có đơn vị nào',
    keys: [['← →', 'đơn vị trước, đơn vị sau'], ['/', 'tìm đơn vị'], ['+ − 0', 'phóng to, thu nhỏ, vừa màn hình'],
      ['g', 'lề'], ['s', 'vùng trống quanh mã'], ['d', 'tầm đọc'], ['c', 'tương phản của mã'],
      ['b B', 'ô sau, ô trước'], ['Enter', 'chép tệp:dòng của ô'], ['Esc', 'bỏ chọn, đóng'], ['?', 'trợ giúp này']],
  },
  en: {
    language: 'Tiếng Việt', skip: 'To the page', offices: 'Offices', previousOffice: 'Previous office',
    nextOffice: 'Next office', chooseOffice: 'Choose an office', searchOffices: 'Search by name or id',
    layout: 'Layout', overlays: 'Overlays', margins: 'Margins', quietZones: 'Quiet zones', distance: 'Distance',
    contrast: 'Contrast', zoom: 'Zoom', zoomOut: 'Zoom out', zoomIn: 'Zoom in', zoomFit: 'Fit the window',
    help: 'Help', faults: 'Faults', pages: 'Pages', close: 'Close', helpTitle: 'Keys',
    stale: 'The last page that could be drawn; fix the faults to see the new one',
    helpBoxes: 'Point at or touch a box to see which line of the layout made it; click to copy file:line.',
    helpDistance: 'Distance: a symbol is scanned from about ten times its width; text is read with ease where capitals span 20 minutes of arc.',
    keysOn: 'Single-letter keys', fit: 'Fit', waiting: 'Drawing…', lost: 'Connection lost: is bangtin preview still running?',
    hover: 'Point at a box to see the line that made it',
    copied: (text) => `Copied ${text}`, notCopied: (text) => `Could not copy; copy by hand: ${text}`,
    errors: (count) => `${count} error${count === 1 ? '' : 's'}`,
    warnings: (count) => `${count} warning${count === 1 ? '' : 's'}`, mended: 'No faults any more',
    found: (shown, count) => shown < count ? `${number(shown)} of ${number(count)} offices; type to find others` : `${number(count)} office${count === 1 ? '' : 's'}`,
    page: (page, count) => `Page ${page} of ${count}`, pageOf: (office, page) => `Page ${page} of ${office}`,
    updated: (time) => `Drawn at ${time}`, noOffice: 'No office yet',
    keys: [['← →', 'previous, next office'], ['/', 'search offices'], ['+ − 0', 'zoom in, out, fit'],
      ['g', 'margins'], ['s', 'quiet zones of symbols'], ['d', 'reading distance'], ['c', 'contrast of symbols'],
      ['b B', 'next, previous box'], ['Enter', 'copy file:line of the box'], ['Esc', 'let go, close'], ['?', 'this help']],
  },
};

/// The words in the language of the page.
const say = () => words[document.documentElement.lang];

/// A number as the language writes it.
const number = (value, digits = 0) => value.toLocaleString(document.documentElement.lang, {
  minimumFractionDigits: digits, maximumFractionDigits: digits,
});

/// A length in points as millimetres, or metres from one on.
const length = (points) => {
  const metres = points / 72 * 0.0254;
  return metres >= 1 ? `${number(metres, 1)} m` : metres >= 0.1 ? `${number(metres, 2)} m` : `${number(metres * 1000, 1)} mm`;
};

/// Puts the words of the language into the page.
function putWords() {
  for (const element of document.querySelectorAll('[data-words]')) element.textContent = say()[element.dataset.words];
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', say()[element.dataset.label]);
    if (element.matches('button')) element.title = say()[element.dataset.label];
  }
  for (const element of document.querySelectorAll('[data-hint]')) element.placeholder = say()[element.dataset.hint];
  const other = document.documentElement.lang === 'vi' ? 'en' : 'vi';
  find('language').textContent = say().language;
  find('language').lang = other;
  find('help-keys').replaceChildren(...say().keys.map(([keys, meaning]) => make('tr', {},
    make('th', { scope: 'row' }, ...keys.split(' ').map((key) => make('kbd', {}, key))), make('td', {}, meaning))));
}
