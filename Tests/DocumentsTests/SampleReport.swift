import PageModel

/// A report such as a Party committee writes each month, with all that a document can hold.
enum SampleReport {
  static let document = Document(
    title: "Báo cáo tháng 10/2026", language: "vi", paper: Size(width: 595.28, height: 841.89),
    margins: Edges(top: 56.7, right: 42.5, bottom: 56.7, left: 85),
    blocks: [letterhead] + title + opening + [codes] + offices + calendar + year + [signature])

  static let red = Color(red: 0x9E, green: 0x1B, blue: 0x16)
  static let gray = Color(red: 0x59, green: 0x59, blue: 0x59)

  static func style(
    _ name: String, size: Double = 14, weight: Int = 400, isItalic: Bool = false, color: Color = .black,
    _ alignment: DocumentTextStyle.Alignment = .left, indent: Double = 0, leading: Double = 20,
    before: Double = 0, after: Double = 0
  ) -> DocumentTextStyle {
    DocumentTextStyle(
      name: name, family: "Liberation Serif", size: size, weight: weight, isItalic: isItalic, color: color,
      alignment: alignment, indent: indent, leading: leading, spaceBefore: before, spaceAfter: after)
  }

  static let body = style("body", .justified, indent: 28.35, after: 6)
  static let cell = style("cell", size: 12, leading: 16)
  static let figure = style("figure", size: 12, .right, leading: 16)
  static let head = style("head", size: 12, weight: 700, leading: 16)
  static let figureHead = style("figure-head", size: 12, weight: 700, .right, leading: 16)
  static let small = style("small", size: 10, .center, leading: 13)
  static let section = style("section", weight: 700, indent: 28.35, before: 12, after: 6)

  static func text(_ words: String, _ style: DocumentTextStyle, heading level: Int? = nil) -> DocumentBlock {
    .text(DocumentText(words, role: level.map { .heading($0) } ?? .paragraph, style: style))
  }

  static func cell(_ words: String, _ style: DocumentTextStyle, fill: Color? = nil) -> DocumentTable.Cell {
    DocumentTable.Cell([text(words, style)], fill: fill)
  }

  static let hairline = Border(width: 0.5, color: Color(red: 0xB0, green: 0xB0, blue: 0xB0))

  static var letterhead: DocumentBlock {
    let center = style("letterhead", .center)
    let bold = style("letterhead-bold", weight: 700, .center)
    let left = DocumentTable.Cell([
      text("ĐẢNG BỘ TỈNH AN GIANG", center), text("ĐẢNG ỦY XÃ VĨNH BÌNH", bold), text("*", center),
      text("Số 45-BC/ĐU", center),
    ])
    let right = DocumentTable.Cell([
      text("ĐẢNG CỘNG SẢN VIỆT NAM", style("party", size: 15, weight: 700, .center)),
      .rule(DocumentRule(width: nil, thickness: 0.75, color: .black, alignment: .center)),
      text(
        "Vĩnh Bình, ngày 31 tháng 10 năm 2026", style("date", isItalic: true, .center, before: 6)),
    ])
    return .row(
      DocumentTable(
        columns: [0.46, 0.54], head: [], rows: [[left, right]], line: nil, gap: Size(width: 12, height: 0)))
  }

  static var title: [DocumentBlock] {
    [
      text("BÁO CÁO", style("title", size: 16, weight: 700, .center, leading: 22, before: 24), heading: 1),
      text("tình hình khai thác tài liệu qua mã QR tháng 10/2026", style("subtitle", weight: 700, .center)),
      .rule(DocumentRule(width: 90, thickness: 0.75, color: .black, alignment: .center)),
    ]
  }

  static var opening: [DocumentBlock] {
    [
      text("I. Kết quả chung", section, heading: 2),
      text(
        "Trong tháng 10/2026, 33 chi bộ trực thuộc Đảng ủy xã Vĩnh Bình có 12.480 lượt quét mã QR trên bảng tài "
          + "liệu chuyển đổi số về công tác xây dựng Đảng, tăng 8,4% so với tháng 9/2026 (11.513 lượt). Bình quân mỗi "
          + "chi bộ có 378 lượt quét.", body),
      text(
        "Tài liệu được đọc nhiều nhất là 117 câu chuyện về Bác Hồ với 3.102 lượt. Ngày 12/10 không có số liệu do máy "
          + "chủ được bảo trì.", body),
      text(
        "1. Lượt quét theo tài liệu", style("subsection", weight: 700, isItalic: true, before: 6, after: 4),
        heading: 3),
    ]
  }

  static var codes: DocumentBlock {
    let names = [
      "117 câu chuyện về Bác Hồ", "Video lời Bác dạy", "Nghị quyết, chỉ thị mới", "Điều lệ Đảng",
      "Trang thông tin nội bộ", "Sổ tay đảng viên", "Những điều đảng viên không được làm",
      "Lịch sử Đảng bộ xã",
      "Nhóm Zalo của chi bộ", "Gọi văn phòng Đảng ủy",
    ]
    let rows = names.enumerated().map { index, name in
      [
        cell("\(index + 1)", figure), cell(name, cell), cell("\(3102 / (index + 1))", figure),
        cell("\(2950 / (index + 1))", figure), cell("+5,2%", figure),
      ]
    }
    let total = [
      DocumentTable.Cell([text("Cộng", head)], span: 2), cell("12.480", figureHead),
      cell("11.513", figureHead),
      cell("+8,4%", figureHead),
    ]
    return .table(
      DocumentTable(
        columns: [0.07, 0.45, 0.16, 0.16, 0.16],
        head: [
          [
            cell("STT", figureHead), cell("Tài liệu", head), cell("Tháng 10", figureHead),
            cell("Tháng 9", figureHead), cell("Thay đổi", figureHead),
          ]
        ], rows: rows + [total], line: hairline, gap: Size(width: 8, height: 4)))
  }

  static var offices: [DocumentBlock] {
    let names = [
      "Chi bộ ấp Cái Nứa", "Chi bộ ấp Hiệp Hòa", "Chi bộ Trường THCS Vĩnh Bình Bắc", "Chi bộ Trạm Y tế",
    ]
    let rows = names.enumerated().map { index, name in
      [
        cell(name, cell),
        DocumentTable.Cell([
          .bar(DocumentBar(share: [1, 0.62, 0.33, 0][index], color: red, isUpright: false, height: 9))
        ]),
        cell(["812", "503", "268", "0"][index], figure),
      ]
    }
    return [
      text(
        "2. Lượt quét theo chi bộ", style("subsection", weight: 700, isItalic: true, before: 6, after: 4),
        heading: 3),
      .table(
        DocumentTable(
          columns: [0.42, 0.46, 0.12],
          head: [[DocumentTable.Cell([text("Chi bộ", head)], span: 2), cell("Lượt quét", figureHead)]],
          rows: rows,
          line: hairline, gap: Size(width: 8, height: 4))),
    ]
  }

  static var calendar: [DocumentBlock] {
    let days = (-2...32).map { day in
      guard (1...31).contains(day) else { return DocumentTable.Cell([]) }
      let shade = UInt8(255 - day * 37 % 90)
      let texts = [
        text("\(day)", style("day", size: 9, color: gray, leading: 11)),
        text(day == 12 ? "–" : "\(day * 37 % 90 * 10)", style("day-figure", size: 12, .right, leading: 15)),
      ]
      return DocumentTable.Cell(
        texts, fill: day == 12 ? nil : Color(red: 255, green: shade, blue: shade), isHatched: day == 12)
    }
    return [
      text("II. Từng ngày trong tháng", section, heading: 2),
      .table(
        DocumentTable(
          columns: Array(repeating: 1.0 / 7, count: 7),
          head: [["T2", "T3", "T4", "T5", "T6", "T7", "CN"].map { cell($0, small) }],
          rows: (0..<5).map { Array(days[$0 * 7..<$0 * 7 + 7]) }, line: nil, gap: Size(width: 3, height: 3))),
    ]
  }

  static var year: [DocumentBlock] {
    let values = [0.32, 0.4, 0.38, 0.51, 0.47, 0.6, 0.66, 0.58, 0.92, 1.0, 0, 0]
    let cells = values.enumerated().map { index, share in
      DocumentTable.Cell([
        text(share > 0 ? "\(Int(share * 12480))" : "–", small),
        .bar(DocumentBar(share: share, color: index == 9 ? red : gray, isUpright: true, height: 80)),
        text("T\(index + 1)", small),
      ])
    }
    return [
      text("III. Mười hai tháng", section, heading: 2),
      .row(
        DocumentTable(
          columns: Array(repeating: 1.0 / 12, count: 12), head: [], rows: [cells], line: nil,
          gap: Size(width: 6, height: 0))),
    ]
  }

  static var signature: DocumentBlock {
    let receivers = DocumentTable.Cell([
      text(
        "Nơi nhận:", style("receivers-head", size: 12, weight: 700, isItalic: true, leading: 15, before: 24)),
      text(
        "- Ban Tuyên giáo và Dân vận Tỉnh ủy,\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng Đảng ủy.",
        style("receivers", size: 11, leading: 14)),
    ])
    let center = style("signature", weight: 700, .center)
    let signer = DocumentTable.Cell([
      text("T/M BAN THƯỜNG VỤ", style("signature-first", weight: 700, .center, before: 24)),
      text("PHÓ BÍ THƯ", style("office", .center, after: 60)), text("Nguyễn Văn Đức", center),
    ])
    return .row(
      DocumentTable(
        columns: [0.5, 0.5], head: [], rows: [[receivers, signer]], line: nil, gap: Size(width: 12, height: 0)
      ))
  }
}
