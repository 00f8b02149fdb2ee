import Diagnostics

/// Examples for the end of help pages: what a clerk, the maker of a report or a web administrator types.
struct HelpExample {
  /// The whole command.
  let command: String
  /// What it does.
  let words: LocalizedText

  private init(_ command: String, vi vietnamese: String, en english: String) {
    self.command = command
    words = LocalizedText(vi: vietnamese, en: english)
  }

  /// The examples of a command by its path without the program, such as `usage import`.
  static func of(_ path: [String]) -> [HelpExample] { all[path.joined(separator: " ")] ?? [] }

  /// Every command that has examples.
  static let all: [String: [HelpExample]] = [
    "": [
      HelpExample(
        "bangtin init vinh-binh", vi: "Tạo một bảng mã QR mẫu để sửa.", en: "Make a sample board to change."),
      HelpExample(
        "bangtin check board.yaml", vi: "Tìm mọi lỗi trước khi in.", en: "Find every fault before printing."),
      HelpExample(
        "bangtin render board.yaml", vi: "Vẽ tờ bảng của mọi đơn vị.", en: "Draw the posters of all offices."),
    ],
    "render": [
      HelpExample(
        "bangtin render board.yaml", vi: "Vẽ tờ bảng của mọi đơn vị vào thư mục out/.",
        en: "Draw the posters of all offices into the folder out/."),
      HelpExample(
        "bangtin render board.yaml --office cai-nua", vi: "Chỉ vẽ tờ bảng của đơn vị cai-nua.",
        en: "Draw only the poster of the office cai-nua."),
      HelpExample(
        "bangtin render board.yaml --sheet a4",
        vi: "Chia mỗi tờ bảng ra nhiều tờ A4 để in ở văn phòng rồi dán lại.",
        en: "Spread each poster over A4 sheets to print in the office and glue together."),
      HelpExample(
        "bangtin render board.yaml --draft --out thu", vi: "Vẽ thử, không ghi vào sổ mã đã in.",
        en: "A trial that enters nothing into the register of printed codes."),
    ],
    "check": [
      HelpExample(
        "bangtin check board.yaml", vi: "Tìm mọi lỗi, không vẽ gì.", en: "Find every fault, draw nothing."),
      HelpExample(
        "bangtin check board.yaml --links", vi: "Kiểm tra thêm từng địa chỉ đích trên mạng.",
        en: "Also ask every destination on the network."),
    ],
    "plan": [
      HelpExample(
        "bangtin plan board.yaml", vi: "Xem tờ bảng nào phải in lại.",
        en: "See which posters must be printed again.")
    ],
    "init": [
      HelpExample(
        "bangtin init vinh-binh", vi: "Tạo board.yaml và offices.csv trong thư mục vinh-binh/.",
        en: "Make board.yaml and offices.csv in the folder vinh-binh/.")
    ],
    "preview": [
      HelpExample(
        "bangtin preview board.yaml", vi: "Mở bảng mã QR trong trình duyệt; Ctrl-C để dừng.",
        en: "Show the board in a browser; Ctrl-C ends it.")
    ],
    "links": [
      HelpExample(
        "bangtin links board.yaml --server nginx --out links.conf",
        vi: "Viết cấu hình chuyển hướng cho nginx.",
        en: "Write the redirect map for nginx."),
      HelpExample(
        "bangtin links board.yaml --server csv", vi: "In mọi liên kết ngắn cùng địa chỉ đích.",
        en: "Print every short link with its destination."),
    ],
    "share": [
      HelpExample(
        "bangtin share board.yaml", vi: "Tạo ảnh và lời nhắn Zalo vào out/share/.",
        en: "Make pictures and messages for Zalo in out/share/.")
    ],
    "site": [
      HelpExample(
        "bangtin site board.yaml", vi: "Tạo trang web của từng đơn vị vào out/site/.",
        en: "Make the page of each office in out/site/.")
    ],
    "fonts": [
      HelpExample(
        "bangtin fonts board.yaml", vi: "Xem phông nào vẽ chữ nào.", en: "See which font draws which text.")
    ],
    "layouts": [
      HelpExample(
        "bangtin layouts --gallery mau.pdf", vi: "Vẽ ảnh của mọi mẫu trình bày vào một tờ.",
        en: "Draw a picture of every layout on one sheet.")
    ],
    "usage": [
      HelpExample(
        "bangtin usage import board.yaml access.log", vi: "Đếm những lượt quét mới.",
        en: "Count the new scans."),
      HelpExample("bangtin usage show board.yaml", vi: "Xem tháng mới nhất.", en: "Show the latest month."),
    ],
    "usage import": [
      HelpExample(
        "bangtin usage import board.yaml access.log", vi: "Đếm những gì mới trong tệp access.log.",
        en: "Count what is new in the file access.log."),
      HelpExample(
        "bangtin usage import board.yaml \"logs/access.log*\"",
        vi: "Đếm mọi nhật ký, cả tệp .gz; chạy lại không đếm trùng.",
        en: "Count all logs, gzip files too; a second run counts nothing twice."),
    ],
    "usage show": [
      HelpExample(
        "bangtin usage show board.yaml --month 2026-10", vi: "Xem lượt quét của tháng 10 năm 2026.",
        en: "Show the scans of October 2026.")
    ],
    "usage export": [
      HelpExample(
        "bangtin usage export board.yaml > luot-quet.csv", vi: "Ghi mọi số đếm vào một tệp cho Excel.",
        en: "Write all counts to a file for Excel.")
    ],
    "report": [
      HelpExample(
        "bangtin report board.yaml --month 2026-10", vi: "Làm báo cáo tháng 10 năm 2026.",
        en: "Make the report of October 2026."),
      HelpExample(
        "bangtin report board.yaml --month last --format docx",
        vi: "Làm báo cáo tháng vừa qua, chỉ tệp Word.",
        en: "Make the report of the last month, for Word alone."),
      HelpExample(
        "bangtin report board.yaml --quarter 2026-Q4", vi: "Làm báo cáo quý IV năm 2026.",
        en: "Make the report of the fourth quarter of 2026."),
    ],
    "schema": [
      HelpExample(
        "bangtin schema board > board.schema.json", vi: "Ghi JSON Schema cho trình soạn thảo.",
        en: "Write the JSON Schema for an editor.")
    ],
  ]
}
