/// What the keys of a layout say.
enum LayoutKeyWords {
  static let all: [String: KeyWords] = file.merging(text) { first, _ in first }
    .merging(boxes) { first, _ in first }.merging(kinds) { first, _ in first }

  private static let file: [String: KeyWords] = [
    "layout.title": KeyWords(
      vi: "Tên mẫu trình bày để người dùng đọc.", en: "The name of the layout as people read it."),
    "layout.description": KeyWords(
      vi: "Một dòng nói mẫu trình bày dùng vào việc gì; `bangtin layouts` in ra dòng này.",
      en: "One line about what the layout is for; `bangtin layouts` prints it."),
    "layout.extends": KeyWords(
      vi:
        "Mẫu trình bày được lấy làm gốc: một tên trong thư mục Layouts hoặc một đường dẫn. Tệp này chỉ ghi những gì khác đi.",
      en:
        "The layout that this one starts from: a name in Layouts or a path. This file has only what differs."
    ),
    "layout.scale": KeyWords(
      vi: "Nhân mọi độ dài với số này, trừ các độ dài của `page`: mẫu trình bày A3 nhân 1.41 thành A2.",
      en: "Factor for all lengths except those of `page`: 1.41 turns A3 into A2.", default: "1"
    ),
    "layout.page": KeyWords(vi: "Khổ giấy và lề.", en: "The paper and its margins."),
    "layout.colors": KeyWords(
      vi: "Các màu, mỗi màu một tên: `\"#rrggbb\"`, hoặc kèm tỉ lệ mực cho nhà in.",
      en: "The colours, each with a name: `\"#rrggbb\"`, or with the inks of a press."),
    "layout.print": KeyWords(
      vi: "Ai in: `office` (máy in văn phòng) hoặc `shop` (nhà in: tràn lề, dấu cắt, CMYK).",
      en: "Who prints: `office`, or `shop` (a print shop: bleed, crop marks, CMYK).", default: "office"),
    "layout.styles": KeyWords(
      vi: "Các kiểu chữ, mỗi kiểu một tên.", en: "The styles of text, each with a name."),
    "layout.parts": KeyWords(
      vi: "Các khung có tên, dùng lại được bằng `part: tên`.",
      en: "Boxes with names, which `part: name` puts anywhere."),
    "layout.body": KeyWords(vi: "Khung phủ cả trang.", en: "The box that covers the page."),
    "page.paper": KeyWords(
      vi: "Khổ giấy: A5 đến A0, hoặc `[rộng, cao]`, ví dụ `[300 mm, 500 mm]`.",
      en: "The paper: A5 to A0, or `[width, height]` such as `[300 mm, 500 mm]`."),
    "page.orientation": KeyWords(
      vi: "Giấy đứng hay nằm ngang.", en: "Orientation of the paper.", default: "portrait"),
    "page.margins": KeyWords(
      vi: "Lề: một độ dài, `[trên dưới, trái phải]` hoặc `[trên, phải, dưới, trái]`.",
      en: "The margins: one length, `[top and bottom, left and right]` or `[top, right, bottom, left]`.",
      default: "0 mm"),
    "page.safe": KeyWords(
      vi: "Dải dọc mép giấy không được có chữ và mã; mặc định như `margins`.",
      en: "The strip along the edges that stays free of text and symbols; as `margins` by default."),
    "page.background": KeyWords(vi: "Màu nền trang.", en: "The colour of the ground.", default: "#FFFFFF"),
    "page.each": KeyWords(
      vi: "Mỗi thứ này một trang, ví dụ mỗi mã một thẻ.", en: "What has a page of its own, such as each code."
    ),
    "page.sheet": KeyWords(
      vi: "Khổ giấy lớn để xếp nhiều trang rồi cắt rời.",
      en: "The paper that several pages lie on, to be cut apart."),
    "color.screen": KeyWords(
      vi: "Màu trên màn hình, `\"#rrggbb\"`.", en: "The colour on a screen, `\"#rrggbb\"`."),
    "color.press": KeyWords(
      vi: "Mực của nhà in: lục lam, hồng sẫm, vàng, đen, tính bằng phần trăm.",
      en: "The inks of a press: cyan, magenta, yellow and black in per cent."),
  ]

  private static let text: [String: KeyWords] = [
    "style.like": KeyWords(
      vi: "Kiểu chữ khác mà kiểu này lấy theo; chỉ ghi những gì khác đi.",
      en: "Another style that this one takes after; only what differs is written."),
    "style.family": KeyWords(
      vi: "Bộ phông trong Fonts/fonts.yaml (xem `bangtin fonts`).",
      en: "A family of Fonts/fonts.yaml (see `bangtin fonts`)."),
    "style.weight": KeyWords(
      vi: "Độ đậm: 400 thường, 600 hơi đậm, 800 rất đậm.",
      en: "The weight: 400 regular, 600 semibold, 800 black."),
    "style.italic": KeyWords(
      vi: "`true`: chữ nghiêng, khi bộ phông có.",
      en: "`true` for letters that lean, where the family has them.",
      default: "false"),
    "style.justify": KeyWords(
      vi: "`true`: các dòng bằng nhau ở cả hai lề, trừ dòng cuối.",
      en: "`true` makes both edges of the lines even, but for the last line.", default: "false"),
    "style.indent": KeyWords(
      vi: "Dòng đầu lùi vào bao nhiêu.", en: "How far in the first line begins.", default: "0"),
    "style.size": KeyWords(vi: "Cỡ chữ mong muốn.", en: "Preferred size."),
    "style.minimum": KeyWords(
      vi: "Chữ không vừa thì thu nhỏ tới cỡ này, không nhỏ hơn; mặc định như `size`.",
      en: "Text that does not fit shrinks down to here and no further; as `size` by default."),
    "style.maximum": KeyWords(
      vi: "Khi còn chỗ, chữ trong `codes` lớn lên tới cỡ này; mặc định như `size`.",
      en: "Where `codes` has room to spare, text grows up to here; as `size` by default."),
    "style.lines": KeyWords(
      vi: "Số dòng nhiều nhất mong muốn.", en: "Preferred maximum number of lines.", default: "1"),
    "style.pitch": KeyWords(
      vi: "Khoảng cách giữa hai dòng, tính bằng em.", en: "The distance of baselines, in em.", default: "1.29"
    ),
    "style.color": KeyWords(vi: "Màu chữ.", en: "The colour of the text."),
    "style.align": KeyWords(
      vi: "Chữ dồn về bên nào.", en: "Where the lines lie.", default: "left"),
    "style.figures": KeyWords(
      vi: "`tabular`: các chữ số rộng bằng nhau.", en: "`tabular` for digits of one width.",
      default: "proportional"),
    "style.wrap": KeyWords(
      vi:
        "`words`: xuống dòng ở dấu cách; `link`: cả sau dấu `/`; `anywhere`: từ dài hơn một dòng được ngắt giữa chữ.",
      en:
        "`words`: lines end at spaces; `link`: after a slash too; `anywhere`: a word wider than a line is broken.",
      default: "words"),
    "style.balance": KeyWords(
      vi: "`true`: các dòng dài gần bằng nhau.", en: "`true` makes lines alike in length.", default: "false"),
    "style.case": KeyWords(
      vi: "`upper`: toàn chữ hoa; `lower`: toàn chữ thường.",
      en: "`upper` for capitals, `lower` for small letters.",
      default: "none"),
    "style.fit": KeyWords(
      vi: "`grow`: chữ ngoài lưới mã cũng lớn lên tới `maximum` khi còn chỗ.",
      en: "`grow`: text outside a grid of codes grows up to `maximum` too where there is room.",
      default: "shrink"),
    "style.same": KeyWords(
      vi: "Các chữ cùng kiểu có một cỡ: trong một hàng (`row`) hoặc trên cả tờ bảng (`board`).",
      en: "All texts of the style have one size: in a `row`, or on the whole `board`."),
    "gradient.from": KeyWords(vi: "Màu đầu.", en: "The first colour."),
    "gradient.to": KeyWords(vi: "Màu cuối.", en: "The last colour."),
    "gradient.stops": KeyWords(
      vi: "Các màu theo thứ tự, có thể kèm vị trí: `[red, gold 30 %, white]`.",
      en: "The colours in order, with places or without: `[red, gold 30 %, white]`."),
    "gradient.angle": KeyWords(
      vi: "Hướng đổi màu theo độ: 0 sang phải, 90 xuống dưới.",
      en: "The direction in degrees: 0 to the right, 90 down.", default: "0"),
    "shadow.color": KeyWords(vi: "Màu của bóng.", en: "The colour of the shadow."),
    "shadow.on": KeyWords(
      vi: "Màu nền mà bóng đổ lên: bóng được vẽ không trong suốt.",
      en: "The colour of the ground that it falls on, since it is drawn without transparency."),
    "shadow.offset": KeyWords(
      vi: "Bóng lệch bao nhiêu: [ngang, dọc].", en: "How far it is moved: [across, down].", default: "0 mm"),
    "shadow.blur": KeyWords(
      vi: "Mép bóng mờ rộng bao nhiêu.", en: "How far its edge is soft.", default: "0 mm"),
    "box.shadow": KeyWords(
      vi: "Bóng đổ của một khung có `fill`.", en: "The shadow of a box that has a `fill`."),
    "symbols.minimum": KeyWords(
      vi: "Mã nhỏ hơn cỡ này thì không in.", en: "The width under which nothing is printed."),
    "symbols.wanted": KeyWords(
      vi: "Cỡ mã mong muốn; chữ thu nhỏ để đạt cỡ này.", en: "Preferred width; text shrinks to reach it."),
    "symbols.maximum": KeyWords(
      vi: "Cỡ mã lớn nhất; chỗ còn thừa dành cho khoảng cách.",
      en: "The width beyond which room goes to the gaps."),
    "table-row.row": KeyWords(vi: "Các ô của hàng.", en: "The cells of the row."),
    "table-row.fill": KeyWords(vi: "Màu nền của hàng.", en: "The colour of the row's ground."),
    "table-row.when": KeyWords(
      vi: "Hàng chỉ hiện khi có giá trị này.", en: "The row appears only where this value is there."),
    "table-row.unless": KeyWords(
      vi: "Hàng chỉ hiện khi không có giá trị này.", en: "The row appears only where this value is not there."
    ),
    "table-row.repeat": KeyWords(
      vi: "Hàng lặp lại cho từng mã, từng đơn vị hay từng nội dung họp.",
      en: "The row appears once for every code, office or item of the agenda."),
  ]

  private static let boxes: [String: KeyWords] = [
    "box.part": KeyWords(
      vi: "Tên một khung trong `parts`; các thuộc tính ghi thêm thay cho của khung đó.",
      en: "The name of a box in `parts`; attributes beside it take the place of the part's own."),
    "box.width": KeyWords(
      vi: "Bề rộng: một độ dài, `auto`, hoặc phần chia của chỗ còn lại như `1fr`.",
      en: "The width: a length, `auto`, or a share of what is left such as `1fr`.", default: "auto"),
    "box.height": KeyWords(
      vi: "Chiều cao: một độ dài, `auto`, hoặc phần chia của chỗ còn lại như `1fr`.",
      en: "The height: a length, `auto`, or a share of what is left such as `1fr`.", default: "auto"),
    "box.padding": KeyWords(
      vi: "Khoảng cách từ mép vào nội dung: một, hai hoặc bốn độ dài.",
      en: "The distance from edge to content: one, two or four lengths.", default: "0 mm"),
    "box.fill": KeyWords(vi: "Màu nền.", en: "The colour of the ground."),
    "box.shade": KeyWords(
      vi: "Màu nền đậm nhạt theo tỉ lệ của một dòng báo cáo, thay cho `fill`.",
      en: "A ground between two colours by the share of a report's row, instead of `fill`."),
    "box.keep-with-next": KeyWords(
      vi: "`true`: trong `flow`, khung đứng cùng trang với khung sau nó.",
      en: "`true`: in a `flow`, the box stands on the page of the one after it.", default: "false"),
    "shade.by": KeyWords(vi: "Tỉ lệ: `row.share`.", en: "The share: `row.share`."),
    "shade.from": KeyWords(vi: "Màu khi tỉ lệ bằng 0.", en: "The colour of a share of 0."),
    "shade.to": KeyWords(vi: "Màu khi tỉ lệ bằng 1.", en: "The colour of a share of 1."),
    "hatch.hatch": KeyWords(vi: "Màu của các sọc chéo.", en: "The colour of the stripes."),
    "hatch.on": KeyWords(vi: "Màu giữa các sọc.", en: "The colour between them."),
    "box.border": KeyWords(
      vi: "Đường viền: bề dày và màu, ví dụ `0.25 mm hairline`, hoặc riêng từng cạnh.",
      en: "The line along the edge: a width and a colour, such as `0.25 mm hairline`, or one for each side."),
    "borders.top": KeyWords(vi: "Đường viền cạnh trên.", en: "The line of the upper side."),
    "borders.right": KeyWords(vi: "Đường viền cạnh phải.", en: "The line of the right side."),
    "borders.bottom": KeyWords(vi: "Đường viền cạnh dưới.", en: "The line of the lower side."),
    "borders.left": KeyWords(vi: "Đường viền cạnh trái.", en: "The line of the left side."),
    "box.radius": KeyWords(
      vi: "Bán kính góc tròn: một độ dài, hoặc bốn theo chiều kim đồng hồ từ góc trên bên trái.",
      en: "The radius of the corners: one length, or four, clockwise from the top left.", default: "0 mm"),
    "box.align": KeyWords(
      vi: "Nội dung nằm bên trái, giữa hay bên phải.", en: "Where content lies across.", default: "left"),
    "box.valign": KeyWords(
      vi: "Nội dung nằm trên, giữa hay dưới.", en: "Where content lies down.", default: "top"),
    "box.role": KeyWords(
      vi: "Vai trò khi máy đọc trang thành tiếng, ví dụ `heading-1`.",
      en: "What a screen reader makes of it, such as `heading-1`."),
    "box.when": KeyWords(
      vi: "Khung chỉ hiện khi có giá trị này, ví dụ `office.contact`.",
      en: "The box appears only where this value is there, such as `office.contact`."),
    "box.unless": KeyWords(
      vi: "Khung chỉ hiện khi không có giá trị này.",
      en: "The box appears only where this value is not there."),
    "box.repeat": KeyWords(
      vi: "Khung lặp lại cho từng mã, đơn vị, nội dung họp hay dòng của báo cáo.",
      en: "The box appears once for every code, office, item of the agenda or row of a report."),
    "box.span": KeyWords(
      vi: "Số cột mà khung chiếm trong lưới hoặc bảng.", en: "How many columns of a grid or table it covers.",
      default: "1"),
    "box.gap": KeyWords(
      vi: "Khoảng cách giữa các khung bên trong.", en: "The distance of the boxes inside.", default: "0 mm"),
  ]

  private static let kinds: [String: KeyWords] = [
    "box-column.column": KeyWords(vi: "Các khung xếp từ trên xuống.", en: "Boxes one under the other."),
    "box-row.row": KeyWords(vi: "Các khung xếp cạnh nhau.", en: "Boxes side by side."),
    "box-grid.grid": KeyWords(vi: "Các khung xếp thành hàng và cột.", en: "Boxes in rows and columns."),
    "box-grid.columns": KeyWords(
      vi: "Số cột, hoặc bề rộng từng cột như `[10 mm, 1fr]`.",
      en: "The number of columns, or how wide each is, such as `[10 mm, 1fr]`."),
    "box-grid.rows": KeyWords(vi: "Chiều cao từng hàng.", en: "How high each row is."),
    "box-grid.gap": KeyWords(
      vi: "Khoảng cách `[ngang, dọc]`.", en: "The distances `[across, down]`.", default: "0 mm"),
    "box-table.table": KeyWords(vi: "Các hàng của bảng.", en: "The rows of the table."),
    "box-table.head": KeyWords(
      vi: "Hàng đầu bảng, lặp lại ở mỗi trang.", en: "The rows at its head, which every page repeats."),
    "box-table.columns": KeyWords(
      vi: "Số cột, hoặc bề rộng từng cột như `[10 mm, 1fr]`.",
      en: "The number of columns, or how wide each is, such as `[10 mm, 1fr]`."),
    "box-table.gap": KeyWords(
      vi: "Khoảng cách `[ngang, dọc]`.", en: "The distances `[across, down]`.", default: "0 mm"),
    "box-table.line": KeyWords(
      vi: "Đường kẻ giữa các hàng, ví dụ `0.25 mm hairline`.",
      en: "The line between rows, such as `0.25 mm hairline`."),
    "box-text.text": KeyWords(
      vi: "Chữ, có thể chứa giá trị như `{board.title}` hay `{code.caption}`.",
      en: "The words, with values such as `{board.title}` or `{code.caption}`."),
    "box-text.style": KeyWords(vi: "Tên kiểu chữ trong `styles`.", en: "The name of a style in `styles`."),
    "box-symbol.symbol": KeyWords(
      vi: "Mã QR với vùng trống quanh nó; giá trị là màu các ô.",
      en: "The QR symbol with its quiet zone; the value is the colour of its modules."),
    "box-symbol.size": KeyWords(
      vi: "Cỡ mã, không kể vùng trống; cần khi mã nằm ngoài `codes`.",
      en: "The width of the symbol without its quiet zone; needed outside `codes`."),
    "box-symbol.level": KeyWords(
      vi:
        "Mức sửa lỗi: phần của mã có thể bị che hay mờ mà vẫn quét được, khoảng 7 (L), 15 (M), 25 (Q), 30 (H) phần trăm; mặc định `M`, có `logo` thì `H`.",
      en:
        "The error correction: about 7 (L), 15 (M), 25 (Q) or 30 (H) per cent of the symbol may be lost; `M` by default, `H` with a `logo`."
    ),
    "box-symbol.logo": KeyWords(
      vi: "Hình nhỏ giữa mã: đường dẫn tới tệp SVG, PNG hoặc JPEG.",
      en: "A small picture in the middle of the symbol: the path of an SVG, PNG or JPEG file."),
    "box-picture.picture": KeyWords(
      vi:
        "Hình từ tệp SVG, PNG hoặc JPEG: đường dẫn tính từ thư mục chứa board.yaml, có thể chứa `{office.cột}`.",
      en:
        "A picture from an SVG, PNG or JPEG file: a path from the board's folder, which may contain `{office.column}`."
    ),
    "box-picture.alt": KeyWords(
      vi: "Lời máy đọc thay cho hình; không có thì hình chỉ để trang trí.",
      en: "What is read aloud in place of the picture, which is decoration without it."),
    "box-picture.fit": KeyWords(
      vi: "`contain`: thấy cả hình; `cover`: hình phủ kín khung và bị cắt bớt.",
      en: "`contain` shows the whole picture; `cover` fills the box and cuts what reaches out.",
      default: "contain"),
    "box-icon.icon": KeyWords(
      vi: "Biểu tượng một màu; các tên ở Fonts/fonts.yaml.",
      en: "An icon of one colour, by its name in Fonts/fonts.yaml."),
    "box-icon.style": KeyWords(
      vi: "Kiểu chữ cho cỡ và màu của biểu tượng.", en: "The style that gives the icon's size and colour."),
    "box-star.star": KeyWords(
      vi: "Ngôi sao năm cánh; giá trị là màu.", en: "A five-pointed star; the value is its colour."),
    "box-rule.rule": KeyWords(
      vi: "Một mảng màu: đường kẻ, dải màu; giá trị là màu.",
      en: "A box of colour: a line, a band; the value is its colour."),
    "box-bar.bar": KeyWords(
      vi: "Thanh biểu đồ; giá trị là màu.", en: "A bar of a chart; the value is its colour."),
    "box-bar.by": KeyWords(
      vi: "Thanh dài bao nhiêu: `row.share`.", en: "How long the bar is: `row.share`."),
    "box-bar.direction": KeyWords(
      vi: "Thanh vươn sang phải hay lên trên.", en: "Where the bar grows to.", default: "right"),
    "box-flow.flow": KeyWords(
      vi: "Các khung xếp từ trên xuống, hết trang thì sang trang; bảng bên trong ngắt giữa các hàng.",
      en: "Boxes from top to bottom that continue on the next page; tables break between rows."),
    "box-codes.codes": KeyWords(
      vi: "Lưới mã QR; mỗi mục là một dạng ô, dạng hợp nhất được chọn.",
      en: "The grid of codes; each entry is a form of its tiles, and the one that suits best is taken."),
    "box-codes.columns": KeyWords(
      vi: "Số cột, hoặc `auto`.", en: "The number of columns, or `auto`.", default: "auto"),
    "box-codes.gap": KeyWords(
      vi: "Khoảng cách `[ngang, dọc]`.", en: "The distances `[across, down]`.", default: "0 mm"),
    "box-codes.symbols": KeyWords(
      vi: "Cỡ các mã: nhỏ nhất, mong muốn, lớn nhất.",
      en: "Widths of the symbols: smallest, preferred, largest."),
  ]
}
