/// What the keys of `board.yaml` say.
enum BoardKeyWords {
  static let all: [String: KeyWords] = [
    "board.title": KeyWords(
      vi: "Tên bảng mã QR, in lớn ở đầu trang.", en: "Title of the board, printed large at the top."),
    "board.organization": KeyWords(
      vi: "Cơ quan làm ra bảng mã QR.", en: "The organization that publishes the board."),
    "board.parent": KeyWords(
      vi: "Cơ quan cấp trên, in trước tên cơ quan.",
      en: "The body above the organization, printed before its name."),
    "board.contact": KeyWords(
      vi: "Thông tin liên hệ chung, khi danh sách đơn vị không ghi riêng cho từng đơn vị.",
      en: "Whom to call, unless the roster has a contact for each office."),
    "board.layout": KeyWords(
      vi:
        "Mẫu trình bày: một tên trong thư mục Layouts (xem `bangtin layouts`), hoặc đường dẫn tới tệp cạnh tệp này.",
      en: "The layout: a name in Layouts (see `bangtin layouts`), or the path of a file beside this one.",
      default: BoardShape.defaultLayout),
    "board.links": KeyWords(
      vi: "Địa chỉ đặt các liên kết ngắn mà mã QR trỏ tới.", en: "Where the short links of the codes live."
    ),
    "board.month": KeyWords(
      vi: "Tháng mà bảng mã QR nói tới, ví dụ `2026-11`.",
      en: "The month that the board is about, such as `2026-11`."),
    "board.timezone": KeyWords(
      vi: "Múi giờ mà ngày của lượt quét được tính theo.",
      en: "The time zone whose days scans are counted by.",
      default: "Asia/Ho_Chi_Minh"),
    "board.meeting": KeyWords(
      vi: "Cuộc họp mà bảng mã QR phục vụ.", en: "The meeting that the board is for."),
    "board.offices": KeyWords(
      vi: "Tệp CSV liệt kê các đơn vị có tờ bảng; cột `id` và `name` là bắt buộc.",
      en: "The CSV file of the offices that get a poster; its columns `id` and `name` are required."),
    "board.codes": KeyWords(
      vi: "Các mã của bảng mã QR, theo thứ tự in.",
      en: "The codes of the board, in the order they are printed."),
    "links.path": KeyWords(
      vi: "Dạng đường dẫn trong mã QR.", en: "The path that symbols hold.", default: "{office}/{code}"),
    "links.typed": KeyWords(
      vi: "Dạng đường dẫn in ra để gõ, được đếm riêng; `false` để in đúng đường dẫn trong mã QR.",
      en: "The path that is printed to be typed, counted apart; `false` prints what symbols hold.",
      default: "go/{office}/{code}"),
    "links.uppercase": KeyWords(
      vi: "Mã QR chứa chữ hoa, nên ô nhỏ hơn; máy chủ chuyển hướng phải coi chữ hoa và chữ thường như nhau.",
      en: "Symbols hold capitals, which take fewer modules; the redirect server then folds case.",
      default: "false"),
    "links.base": KeyWords(
      vi: "Địa chỉ gốc; mỗi mã chứa `<gốc>/<đơn vị>/<mã>`. Không có dấu `/` ở cuối.",
      en: "The address before every link: a code holds `<base>/<office>/<code>`. No `/` at its end."),
    "meeting.date": KeyWords(
      vi: "Thời gian họp: `2026-11-30 14:00`, hoặc bằng lời như muốn in.",
      en: "When it is: `2026-11-30 14:00`, or words as they are to be printed."),
    "meeting.place": KeyWords(vi: "Địa điểm họp.", en: "Where it is."),
    "meeting.agenda": KeyWords(
      vi: "Các nội dung của cuộc họp, theo thứ tự.", en: "What is on the agenda, in order."),
    "code.id": KeyWords(
      vi: "Định danh trong liên kết ngắn: chữ thường không dấu, chữ số, dấu `-`. Đừng đổi sau khi đã in.",
      en: "The name in short links: a–z, 0–9 and `-`. Leave it as it is once the board is printed."),
    "code.caption": KeyWords(
      vi: "Chữ dưới mã QR. Có thể dùng cột của danh sách, ví dụ `{office.name}`.",
      en: "The words under the symbol. Columns of the roster can be used, such as `{office.name}`."),
    "code.note": KeyWords(
      vi: "Lời giải thích nhỏ hơn dưới chú thích.", en: "A smaller explanation below the caption."),
    "code.url": KeyWords(
      vi:
        "Địa chỉ mà mã dẫn tới, ví dụ `https://…`, `tel:0297 3000 000` hoặc `\"{office.zalo}\"`. Đổi được mà không phải in lại.",
      en:
        "Where the code leads, such as `https://…`, `tel:0297 3000 000` or `\"{office.zalo}\"`. It can change without a reprint."
    ),
    "code.direct": KeyWords(
      vi:
        "`true`: mã chứa thẳng `url`, không qua liên kết ngắn, nên không đếm được lượt quét; cần cho `WIFI:…`, `MECARD:…` và danh thiếp.",
      en:
        "`true`: the symbol holds `url` itself and no short link, so that its scans cannot be counted; needed for `WIFI:…`, `MECARD:…` and contacts.",
      default: "false"),
  ]
}
