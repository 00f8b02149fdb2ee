/// What the keys of `meeting.yaml` say.
enum MeetingKeyWords {
  static let all: [String: KeyWords] = [
    "meeting-file.title": KeyWords(
      vi: "Tên cuộc họp, in lớn ở đầu trang.", en: "What the meeting is; printed large at the head."),
    "meeting-file.date": KeyWords(
      vi: "Thời gian họp: `2026-11-30 14:00`, hoặc bằng lời như muốn in (khi đó cần `id`).",
      en: "When it is: `2026-11-30 14:00`, or words as they are to be printed (an `id` is needed then)."),
    "meeting-file.place": KeyWords(vi: "Địa điểm họp.", en: "Where it is."),
    "meeting-file.agenda": KeyWords(
      vi: "Các nội dung của cuộc họp, theo thứ tự.", en: "What is on the agenda, in order."),
    "meeting-file.papers": KeyWords(
      vi: "Các tài liệu của cuộc họp, theo thứ tự in; mỗi tài liệu một mã QR.",
      en: "The papers of the meeting in the order they are printed; each has a code."),
    "meeting-file.id": KeyWords(
      vi: "Tên cuộc họp trong liên kết ngắn; mặc định theo ngày, ví dụ `hop-2026-11-30`.",
      en: "The name of the meeting in short links; made of its day where it is left out, as `hop-2026-11-30`."
    ),
    "meeting-file.board": KeyWords(
      vi: "Tệp board.yaml mà cuộc họp dùng chung địa chỉ gốc, cơ quan và liên hệ.",
      en: "The board whose base, organization and contact the meeting has.",
      default: MeetingShape.defaultBoard),
    "meeting-file.organization": KeyWords(
      vi: "Cơ quan triệu tập, nếu khác với board.yaml.",
      en: "The organization that convenes the meeting, if not that of the board."),
    "meeting-file.contact": KeyWords(
      vi: "Thông tin liên hệ, nếu khác với board.yaml.", en: "Whom to call, if not the contact of the board."),
    "meeting-file.layouts": KeyWords(
      vi:
        "Những gì được in, mỗi mẫu trình bày một thư mục; mặc định là tờ dán cửa `sheet-a4` và thẻ để bàn `table-tent`.",
      en:
        "What is printed, each layout into its own folder; by default a sheet for the door, `sheet-a4`, and table tents, `table-tent`."
    ),
    "paper.title": KeyWords(
      vi: "Tên tài liệu, in cạnh mã QR.", en: "The title of the paper, printed beside its code."),
    "paper.url": KeyWords(
      vi: "Địa chỉ của tài liệu. Đổi được mà không phải in lại.",
      en: "Where the paper is. It can change without a reprint."),
    "paper.note": KeyWords(
      vi: "Lời giải thích nhỏ hơn dưới tên.", en: "A smaller explanation below the title."),
    "paper.id": KeyWords(
      vi: "Tên trong liên kết ngắn; mặc định theo những từ đầu của tên tài liệu.",
      en: "The name in short links; made of the first words of the title where it is left out."),
    "paper.direct": KeyWords(
      vi: "`true`: mã chứa thẳng địa chỉ `url`, nên không đếm được lượt quét.",
      en: "`true`: the symbol holds `url` itself, so that its scans cannot be counted.", default: "false"),
  ]
}
