import Diagnostics

/// A part of what a file is made from, by the name under which the manifest keeps it: `caption of nghi-quyet`.
struct Part: Sendable, Hashable {
  /// Its name, which is also how it is called in English.
  let name: String

  /// Takes a name as the manifest has it.
  init(name: String) { self.name = name }

  /// The program, by its drawing revision.
  static let program = Part(name: "program")
  /// The board's title.
  static let title = Part(name: "title")
  /// The board's organization.
  static let organization = Part(name: "organization")
  /// The body above the organization.
  static let parent = Part(name: "parent")
  /// The board's contact.
  static let contact = Part(name: "contact")
  /// Where the short links live.
  static let links = Part(name: "links")
  /// When and where the meeting is, and what is on its agenda.
  static let meeting = Part(name: "meeting")
  /// The month that the board is about.
  static let month = Part(name: "month")
  /// The roster as a whole, where a page lists its offices.
  static let roster = Part(name: "roster")
  /// Which codes there are, and in which order.
  static let codeOrder = Part(name: "order of codes")
  /// The resolution of PNG files.
  static let resolution = Part(name: "resolution")
  /// Whether pages are drawn in greys.
  static let greys = Part(name: "greys")
  /// Who prints, and the colour profile of the press.
  static let printing = Part(name: "print profile")
  /// The paper that posters are spread over.
  static let sheet = Part(name: "sheet")
  /// How many posters lie on a sheet.
  static let pagesPerSheet = Part(name: "posters on a sheet")

  /// The words under a symbol.
  static func caption(of code: String) -> Part { Part(name: "caption of \(code)") }
  /// The smaller explanation of a code.
  static func note(of code: String) -> Part { Part(name: "note of \(code)") }
  /// What the symbol of a direct code holds.
  static func address(of code: String) -> Part { Part(name: "address of \(code)") }
  /// The layout file.
  static func layout(_ name: String) -> Part { Part(name: layoutPrefix + name) }

  private static let layoutPrefix = "layout "

  /// A font file.
  static func font(_ family: String, weight: Int) -> Part { Part(name: fontPrefix + "\(family) \(weight)") }

  /// The pictures of all offices, where a page lists them.
  static let officePictures = Part(name: "pictures of offices")

  /// The file of a picture.
  static func picture(_ path: String) -> Part { Part(name: picturePrefix + path) }

  /// Whether it is a picture.
  var isPicture: Bool { name.hasPrefix(Self.picturePrefix) }

  private static let picturePrefix = "picture "

  /// Whether it is a font, of which a page uses those that its text needs.
  var isFont: Bool { name.hasPrefix(Self.fontPrefix) }

  private static let fontPrefix = "font "

  /// Whether it is an option of the run, and nothing of the board.
  var isOption: Bool {
    [.resolution, .greys, .printing, .sheet, .pagesPerSheet].contains(self)
  }

  /// Whether it is how content is drawn and no content itself, so that a change of it may leave a page as it was.
  var isOfDrawing: Bool {
    self == .program || isFont || isPicture || name.hasPrefix(Self.layoutPrefix)
  }

  /// How a person is told of it.
  var words: LocalizedText {
    LocalizedText(vi: vietnamese, en: self == .program ? "how bangtin draws" : name)
  }

  private var vietnamese: String {
    let prefixes = [
      ("caption of ", "tên mã "), ("note of ", "ghi chú của mã "), ("address of ", "địa chỉ của mã "),
      (Self.layoutPrefix, "mẫu trình bày "), (Self.fontPrefix, "phông "), (Self.picturePrefix, "hình "),
    ]
    for (english, vietnamese) in prefixes where name.hasPrefix(english) {
      return vietnamese + name.dropFirst(english.count)
    }
    let whole = [
      Part.program: "cách vẽ của bangtin", .title: "tiêu đề", .organization: "tên cơ quan",
      .parent: "tên cơ quan cấp trên", .contact: "liên hệ", .links: "dạng liên kết",
      .meeting: "cuộc họp", .month: "tháng", .roster: "danh sách đơn vị",
      .codeOrder: "thứ tự các mã", .resolution: "độ phân giải", .greys: "bản xám",
      .printing: "ai in", .sheet: "khổ giấy", .pagesPerSheet: "số tờ bảng trên một tờ giấy",
    ]
    return whole[self] ?? name
  }
}
