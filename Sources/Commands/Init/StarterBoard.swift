import BoardSpec

/// The files of a small board that renders as it is and says in its comments what to change.
struct StarterBoard {
  /// A file by its path inside the board's folder.
  struct File {
    let path: String
    let text: String
  }

  /// The name and the text of a layout to lie beside the board; `nil` uses the default by its name.
  let layout: (name: String, text: String)?

  /// Where the schemas lie, so that the folder can be moved and read without the program or the network.
  private static let schemaFolder = ".bangtin"

  /// The files in the order they are told of.
  var files: [File] {
    var files = [File(path: "board.yaml", text: board), File(path: "offices.csv", text: Self.offices)]
    if let layout {
      files.append(
        File(
          path: layout.name + ".yaml", text: Self.withModeline(layout.text + Self.hints(layout.text), .layout)
        ))
    }
    return files
      + SchemaDocument.allCases.map { File(path: Self.schemaFolder + "/" + $0.fileName, text: $0.text) }
  }

  /// A text whose first line tells editors where its schema lies.
  private static func withModeline(_ text: String, _ subject: SchemaDocument) -> String {
    let old = SchemaDocument.modeline("")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(old) }
    return SchemaDocument.modeline(schemaFolder + "/" + subject.fileName) + "\n"
      + lines.joined(separator: "\n")
  }

  /// What else may stand in a layout that extends the shipped family, whose colours, styles and parts lie elsewhere.
  private static func hints(_ layout: String) -> String {
    let keys = layout.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    guard keys.contains("extends") else { return "" }
    let changes: [(key: String, lines: [String])] = [
      (
        "colors",
        ["  band: \"#00457C\"        # nền đầu bảng", "  accent: \"#00457C\"      # số thứ tự của mã"]
      ),
      (
        "styles",
        [
          "  title: { size: 40 pt, weight: 600 }        # tên bảng",
          "  caption: { size: 18 pt }                   # chữ cạnh mã",
        ]
      ),
      (
        "parts",
        [
          "  emblem: { star: emblem, width: 20 mm, height: 20 mm }       # hình ở đầu bảng",
          "  # hoặc hình riêng:  emblem: { picture: logo.svg, star:, width: 25 mm, height: 25 mm }",
        ]
      ),
    ]
    let lines = changes.flatMap { change in
      // A key stands once in a file: what the layout has already is changed there.
      keys.contains(change.key[...])
        ? [] : ["# \(change.key):"] + change.lines.map { "# " + $0 }
    }
    guard !lines.isEmpty else { return "" }
    return """

      # Những gì thường đổi; bỏ dấu # ở đầu dòng để dùng. Mọi tên màu, kiểu chữ và phần nằm trong base.yaml của bangtin,
      # mọi thuộc tính có trong Layouts/README.md.
      \(lines.joined(separator: "\n"))

      """
  }

  private var board: String {
    let choice =
      layout.map { "layout: \($0.name).yaml        # mẫu trình bày cạnh tệp này, sửa được" }
      ?? "# layout: poster-a3             # mẫu trình bày khác: xem bangtin layouts"
    return Self.withModeline(
      """
      # Một bảng mã QR cho nhiều đơn vị. Sửa chữ ở đây, sửa danh sách đơn vị trong offices.csv.
      # Dòng bắt đầu bằng dấu # là lời ghi chú, không in ra.

      title: Tài liệu sinh hoạt chi bộ             # in lớn ở đầu bảng
      organization: Đảng ủy xã \(StarterText.commune)        # cơ quan làm ra bảng
      # parent: Đảng bộ tỉnh \(StarterText.province)        # cơ quan cấp trên, nếu muốn in
      \(choice)

      links:
        # Mã QR trỏ về địa chỉ này của cơ quan, máy chủ ở đó chuyển tiếp tới `url` bên dưới.
        # Nhờ vậy đổi `url` thì không phải in lại bảng. Hãy ghi địa chỉ thật trước khi in: còn địa chỉ mẫu ten-xa.example
        # hoặc chữ mẫu "(ghi …)" thì bangtin render chỉ in thử.
        base: \(StarterText.linkBase)

      offices: offices.csv                         # mỗi dòng một đơn vị, mỗi đơn vị một tờ bảng

      codes:
        - id: nghi-quyet                           # tên trong liên kết: a-z, 0-9, dấu -; đã in thì đừng đổi
          caption: Nghị quyết, chỉ thị mới nhất    # chữ lớn cạnh mã
          note: Văn bản của Trung ương, Tỉnh ủy và Đảng ủy xã   # chữ nhỏ, bỏ dòng này cũng được
          url: https://\(StarterText.host)/nghi-quyet   # địa chỉ đích của mã

        - id: sinh-hoat
          caption: Tài liệu sinh hoạt chi bộ
          note: Đọc trước ở nhà, đến họp cùng thảo luận
          url: https://\(StarterText.host)/sinh-hoat

        - id: nhom-zalo
          caption: Nhóm Zalo của {office.name}     # {office.name} lấy từ cột name của offices.csv
          url: "{office.zalo}"                     # mỗi đơn vị một nhóm: cột zalo; có ngoặc nhọn thì cần ngoặc kép

      """, .board)
  }

  private static let offices: String = {
    let rows = [
      ("ap-mot", "Chi bộ ấp Một"), ("ap-hai", "Chi bộ ấp Hai"), ("truong-hoc", "Chi bộ trường học"),
    ]
    return "id,name,contact,zalo\n"
      + rows.map { id, name in
        "\(id),\(name),Bí thư: \(StarterText.telephone),https://\(StarterText.host)/zalo/\(id)\n"
      }.joined()
  }()
}
