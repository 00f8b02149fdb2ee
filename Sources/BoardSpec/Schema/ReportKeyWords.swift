/// What the keys of `report` in `board.yaml` say.
enum ReportKeyWords {
  static let all: [String: KeyWords] = [
    "board.report": KeyWords(
      vi: "Phần đầu và phần cuối của báo cáo tháng.", en: "The head and the foot of the monthly report."),
    "report.layout": KeyWords(
      vi: "Mẫu trình bày của báo cáo: `report-dang` (thể thức của Đảng), `report-plain`, hoặc tệp riêng.",
      en:
        "The layout of the report: `report-dang` (in the form of the Party), `report-plain`, or a file of your own.",
      default: ReportShape.defaultLayout),
    "report.offices-layout": KeyWords(
      vi: "Mẫu trình bày của tờ riêng cho từng đơn vị.", en: "The layout of the sheets of the offices.",
      default: ReportShape.defaultOfficesLayout),
    "report.parent": KeyWords(
      vi: "Cơ quan cấp trên, dòng đầu bên trái; mặc định như `parent` trong board.yaml.",
      en: "The superior organization, at the top left; the board's `parent` by default."),
    "report.body": KeyWords(
      vi: "Cơ quan báo cáo; mặc định như `organization`.",
      en: "The body that reports; as `organization` by default."),
    "report.symbol": KeyWords(
      vi: "Ký hiệu sau số, ví dụ `BC/ĐU`; số để trống cho văn thư ghi.",
      en: "What follows the number, such as `BC/ĐU`; the number is left to the clerk's register."),
    "report.place": KeyWords(vi: "Nơi ký, ví dụ `Vĩnh Bình`.", en: "Where it is signed."),
    "report.subject": KeyWords(
      vi: "Trích yếu dưới chữ BÁO CÁO.", en: "What it is about, below the word BÁO CÁO."),
    "report.authority": KeyWords(
      vi: "Thể thức đề ký, ví dụ `T/M BAN THƯỜNG VỤ`.", en: "In whose name it is signed."),
    "report.position": KeyWords(vi: "Chức vụ người ký.", en: "The position of who signs."),
    "report.signer": KeyWords(vi: "Họ tên người ký.", en: "Who signs."),
    "report.recipients": KeyWords(vi: "Nơi nhận.", en: "To whom it goes."),
    "report.spelling": KeyWords(
      vi: "Viết `uỷ` hay `ủy`; mặc định theo `organization`.",
      en: "Spelling `uỷ` or `ủy`; as in `organization` by default."),
  ]
}
