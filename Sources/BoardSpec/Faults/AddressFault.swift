import Diagnostics
import Links

/// An address that no telephone opens, and whose it is.
struct AddressFault: Fault {
  /// What is wrong.
  let problem: AddressProblem
  /// The address.
  let text: String
  /// Where it was written.
  let range: SourceRange
  /// The office that it belongs to, where it comes from the roster.
  var office: String?
  /// Where the board asks for it, when it was written in the roster.
  var usedAt: SourceRange?
  /// Whether a symbol holds it itself.
  var isDirect = false
  /// Whether it is where the short links are.
  var isBase = false
  /// What the board writes before and after the cell of the roster that the address comes from.
  var around: (before: String, after: String) = ("", "")

  /// What is wrong with a text, or what a person should look at; `nil` where it can be used as it is.
  static func found(
    in text: String, at range: SourceRange, isDirect: Bool = false, office: String? = nil,
    usedAt: SourceRange? = nil, around: (before: String, after: String) = ("", "")
  ) -> AddressFault? {
    (Address.problem(in: text, isDirect: isDirect) ?? Address.doubt(in: text)).map {
      AddressFault(
        problem: $0, text: text, range: range, office: office, usedAt: usedAt, isDirect: isDirect,
        around: around)
    }
  }

  var diagnostic: Diagnostic {
    let shown = excerpt(text)
    let words = words(shown)
    let summary =
      office.map {
        LocalizedText(
          vi: "\(words.summary.vietnamese) (đơn vị `\($0)`)", en: "\(words.summary.english) (office `\($0)`)")
      } ?? words.summary
    return Diagnostic(
      words.identifier, problem.isDoubt ? .warning : .error, summary, remedy: words.remedy, at: range,
      notes: usedAt.map {
        [.init(LocalizedText(vi: "địa chỉ được dùng ở đây", en: "the address is used here"), at: $0)]
      } ?? [])
  }

  /// What to write in the place of the text: the whole of it, so that it can be copied.
  private var suggestion: String? {
    let meant: String? =
      if case .noScheme(let suggestion) = problem { suggestion } else {
        Address.suggestion(for: text, isDirect: isDirect)
      }
    return meant.flatMap(written)
  }

  /// A text as it is written where this one stands: in the roster without what the board adds, and in quotes where a cell
  /// needs them.
  private func written(_ address: String) -> String? {
    guard usedAt != nil else { return address }
    guard address.hasPrefix(around.before), address.hasSuffix(around.after),
      address.count >= around.before.count + around.after.count
    else { return nil }
    let cell = String(address.dropFirst(around.before.count).dropLast(around.after.count))
    guard cell.contains(where: { ",;\t|\"".contains($0) }) else { return cell }
    let escaped = cell.replacing("\"", with: "\"\"")
    return isInQuotes ? escaped : "\"" + escaped + "\""
  }

  /// Whether the text stands between quotes already, which its place leaves out.
  private var isInQuotes: Bool {
    let bytes = range.file.text.utf8
    let start = range.bytes.lowerBound
    return start > 0 && bytes[bytes.index(bytes.startIndex, offsetBy: start - 1)] == UInt8(ascii: "\"")
  }

  private typealias Words = (identifier: String, summary: LocalizedText, remedy: LocalizedText)

  /// "Write `…`", and other words where nobody can tell what was meant.
  private func write(otherwise words: LocalizedText) -> LocalizedText {
    suggestion.map { LocalizedText(vi: "Viết `\($0)`", en: "Write `\($0)`") } ?? words
  }

  /// What to write where nobody can tell what was meant, by the scheme.
  private var fallback: LocalizedText {
    switch Address.split(text)?.scheme.lowercased() {
    case "tel", "sms", "smsto":
      LocalizedText(
        vi: "Viết số điện thoại đầy đủ, ví dụ `tel:+842973000000`, có máy lẻ thì `tel:+842973000000;ext=12`",
        en:
          "Write the whole number, such as `tel:+842973000000`, or `tel:+842973000000;ext=12` with an extension"
      )
    case "mailto":
      LocalizedText(vi: "Viết theo dạng `mailto:ten@may-chu.vn`", en: "Write it like `mailto:name@host.vn`")
    case "geo":
      LocalizedText(
        vi: "Viết vĩ độ và kinh độ, ví dụ `geo:10.37,105.43`",
        en: "Write latitude and longitude, such as `geo:10.37,105.43`")
    case "zalo":
      LocalizedText(
        vi: "Chép liên kết chia sẻ trong Zalo, ví dụ `https://zalo.me/g/abc123`",
        en: "Copy the shared link from Zalo, such as `https://zalo.me/g/abc123`")
    default:
      LocalizedText(
        vi: "Mở trang bằng trình duyệt rồi chép nguyên địa chỉ trên thanh địa chỉ, bắt đầu bằng `https://`",
        en:
          "Open the page in a browser and copy the whole address from its address bar, which begins with `https://`"
      )
    }
  }

  private func words(_ shown: String) -> Words {
    let check = fallback
    switch problem {
    case .empty:
      return (
        "url.empty", LocalizedText(vi: "Địa chỉ để trống", en: "Empty address"),
        LocalizedText(vi: "Ghi địa chỉ mà mã QR dẫn tới", en: "Write the address that the code leads to")
      )
    case .tooLong:
      return (
        "url.too-long",
        LocalizedText(
          vi: "Địa chỉ dài quá \(RedirectMap.longestDestination) byte, máy chủ chuyển hướng không nhận",
          en:
            "An address of more than \(RedirectMap.longestDestination) bytes, which no redirect server takes"),
        LocalizedText(vi: "Dùng địa chỉ ngắn hơn", en: "Use a shorter address")
      )
    case .noScheme:
      return (
        "url.no-scheme",
        LocalizedText(
          vi: "Địa chỉ `\(shown)` thiếu phần đầu như `https://`",
          en: "Address `\(shown)` without a scheme such as `https://`"),
        write(otherwise: check)
      )
    case .unknownScheme(let scheme):
      return (
        "url.unknown-scheme",
        LocalizedText(
          vi: "Điện thoại không mở được địa chỉ `\(excerpt(scheme)):`",
          en: "No telephone opens `\(excerpt(scheme)):`"
        ).suggesting(NearestMatch.of(scheme, in: Address.schemes)),
        write(
          otherwise: LocalizedText(
            vi: "Dùng \(choice(.vietnamese, Address.schemes.map { $0 + ":" }))",
            en: "Use \(choice(.english, Address.schemes.map { $0 + ":" }))"))
      )
    case .twoSchemes:
      return (
        "url.malformed",
        LocalizedText(
          vi: "Phần đầu `https://` có hai lần trong `\(shown)`", en: "`https://` stands twice in `\(shown)`"),
        write(otherwise: check)
      )
    case .localFile:
      return (
        "url.local-file",
        LocalizedText(
          vi: "`\(shown)` là tệp trên máy tính, điện thoại của người quét không mở được",
          en: "`\(shown)` is a file of a computer, which no telephone opens"),
        LocalizedText(
          vi:
            "Tải tệp lên trước (Google Drive hoặc trang thông tin của xã, cho mọi người xem), rồi ghi liên kết chia sẻ bắt đầu bằng `https://`",
          en:
            "Upload the file first (to Google Drive or the commune's website, visible to everyone), and write its shared link, which begins with `https://`"
        )
      )
    case .thisMachine(let host):
      return (
        "url.this-machine",
        LocalizedText(
          vi: "`\(excerpt(host))` là chính chiếc máy đang mở địa chỉ, không phải một trang trên mạng",
          en: "`\(excerpt(host))` is the machine that opens the address, and no site of the network"),
        LocalizedText(
          vi: "Đưa trang lên máy chủ mà mọi người vào được, rồi ghi địa chỉ `https://…` của nó",
          en: "Put the page on a server that everyone reaches, and write its `https://…` address")
      )
    case .needsDirect(let format):
      return (
        "url.needs-direct",
        LocalizedText(
          vi: "Liên kết ngắn không dẫn tới `\(format.rawValue)` được: nội dung này phải nằm thẳng trong mã",
          en: "No short link leads to `\(format.rawValue)`: the symbol has to hold it itself"),
        LocalizedText(
          vi: "Thêm dòng `direct: true` dưới dòng `url` của mã này",
          en: "Add the line `direct: true` below the `url` of this code")
      )
    case .badFormat(let format):
      return (
        "url.bad-format",
        LocalizedText(
          vi: "Điện thoại không hiểu `\(shown)`", en: "No telephone understands `\(shown)`"),
        write(
          otherwise: LocalizedText(
            vi: "Viết theo dạng `\(format.example)`", en: "Write it like `\(format.example)`")
        ).followed(
          vi: isDirect ? "" : ", và thêm dòng `direct: true` dưới dòng `url`",
          en: isDirect ? "" : ", and add the line `direct: true` below `url`")
      )
    case .lastSign(let sign):
      let escaped = String(text.dropLast()) + LocationValue.percentEncoded(sign)
      return (
        "url.last-sign",
        LocalizedText(
          vi: "Địa chỉ `\(shown)` kết thúc bằng dấu `\(sign)`",
          en: "Address `\(shown)` ends with `\(sign)`"),
        LocalizedText(
          vi:
            "\(write(otherwise: check).vietnamese); nếu dấu đó thuộc địa chỉ, viết `\(written(escaped) ?? escaped)`",
          en:
            "\(write(otherwise: check).english); if the sign belongs to the address, write `\(written(escaped) ?? escaped)`"
        )
      )
    case .unreachableHost(let host):
      return (
        "url.unreachable-host",
        LocalizedText(
          vi: "`\(excerpt(host))` chỉ mở được trong mạng nội bộ, điện thoại của người quét không mở được",
          en: "`\(excerpt(host))` opens only in its own network, and on no other telephone"),
        isBase
          ? LocalizedText(
            vi:
              "Viết địa chỉ `https://` của một máy chủ mà mọi người vào được, ví dụ `https://q.vinhbinh.example`",
            en:
              "Write the `https://` address of a server that everyone reaches, such as `https://q.vinhbinh.example`"
          )
          : LocalizedText(
            vi: "Đưa trang lên máy chủ mà mọi người vào được, rồi ghi địa chỉ `https://…` của nó",
            en: "Put the page on a server that everyone reaches, and write its `https://…` address")
      )
    case .escapedSpace(let format):
      let spaced = text.replacing("%20", with: " ")
      return (
        "url.escaped-space",
        LocalizedText(
          vi: "`%20` trong `\(format.rawValue)` là ba ký tự, không phải dấu cách",
          en: "`%20` in `\(format.rawValue)` is three characters and no space"),
        LocalizedText(vi: "Viết `\(written(spaced) ?? spaced)`", en: "Write `\(written(spaced) ?? spaced)`")
      )
    case .space:
      return (
        "url.space",
        LocalizedText(vi: "Địa chỉ `\(shown)` có dấu cách", en: "Space in the address `\(shown)`"),
        suggestion.map {
          LocalizedText(
            vi: "Chỉ giữ địa chỉ, không có dấu cách: `\($0)`",
            en: "Keep the address alone, without spaces: `\($0)`")
        } ?? check
      )
    case .curlyQuote(let quote):
      return (
        "url.curly-quote",
        LocalizedText(
          vi: "Dấu ngoặc cong `\(quote)` trong địa chỉ", en: "Curly quote `\(quote)` in the address"),
        write(
          otherwise: LocalizedText(
            vi: "Xóa các dấu ngoặc cong; nếu cần bọc địa chỉ, dùng dấu ngoặc thẳng `\"`",
            en: "Delete the curly quotes; around an address only plain ones (`\"`) may stand"))
      )
    case .twoAddresses:
      return (
        "url.two-addresses",
        LocalizedText(vi: "Hai địa chỉ trong một giá trị", en: "Two addresses in one value"),
        LocalizedText(
          vi: "Chỉ giữ một địa chỉ, vì mỗi mã QR dẫn tới một nơi",
          en: "Keep one of them, since a code leads to one place"
        ).followed(by: suggestion)
      )
    case .control(let scalar):
      let name = scalar.namedCodePoint
      return (
        "url.control-character",
        LocalizedText(
          vi: "Địa chỉ có ký tự vô hình \(name)", en: "Invisible character \(name) in the address"),
        LocalizedText(vi: "Xóa địa chỉ rồi gõ lại", en: "Delete the address and type it again")
          .followed(by: suggestion)
      )
    case .backslash:
      return (
        "url.malformed",
        LocalizedText(vi: "Địa chỉ `\(shown)` có dấu `\\`", en: "`\\` in the address `\(shown)`"),
        write(otherwise: LocalizedText(vi: "Thay `\\` bằng `/`", en: "Write `/` instead of `\\`"))
      )
    case .badEscape:
      return (
        "url.malformed",
        LocalizedText(
          vi: "Sau dấu `%` trong địa chỉ phải là hai chữ số thập lục phân",
          en: "`%` in the address is not followed by two hexadecimal digits"),
        LocalizedText(vi: "Viết `%25` nếu muốn chính dấu `%`", en: "Write `%25` for a `%` itself")
          .followed(by: suggestion)
      )
    case .noHost:
      return (
        "url.no-host",
        LocalizedText(vi: "Địa chỉ `\(shown)` thiếu tên máy chủ", en: "Address `\(shown)` without a host"),
        write(
          otherwise: LocalizedText(
            vi: "Viết theo dạng `https://tên-máy-chủ/…`", en: "Write it like `https://host/…`"))
      )
    case .badHost(let host):
      return (
        "url.bad-host",
        LocalizedText(
          vi: "Tên máy chủ `\(excerpt(host))` không hợp lệ", en: "`\(excerpt(host))` is no name of a host"),
        write(otherwise: check)
      )
    case .badPort(let port):
      return (
        "url.bad-host",
        LocalizedText(
          vi: "Số cổng `\(excerpt(port))` không hợp lệ", en: "`\(excerpt(port))` is no number of a port"),
        write(otherwise: check)
      )
    case .badNumber:
      return (
        "url.bad-number",
        LocalizedText(
          vi: "Số điện thoại trong `\(shown)` không hợp lệ", en: "No telephone number in `\(shown)`"),
        write(otherwise: check)
      )
    case .badMail:
      return (
        "url.bad-mail",
        LocalizedText(vi: "Địa chỉ thư trong `\(shown)` không hợp lệ", en: "No mail address in `\(shown)`"),
        write(otherwise: check)
      )
    case .badPlace:
      return (
        "url.bad-place",
        LocalizedText(vi: "Tọa độ trong `\(shown)` không hợp lệ", en: "No place in `\(shown)`"),
        write(otherwise: check)
      )
    case .nothingAfterScheme(let scheme):
      return (
        "url.malformed",
        LocalizedText(vi: "Sau `\(scheme):` chưa có gì", en: "Nothing follows `\(scheme):`"), check
      )
    }
  }
}

extension LocalizedText {
  /// The words, and more of them.
  fileprivate func followed(vi: String, en: String) -> LocalizedText {
    LocalizedText(vi: vietnamese + vi, en: english + en)
  }

  /// The words, and an address that does what they ask for.
  fileprivate func followed(by address: String?) -> LocalizedText {
    address.map { LocalizedText(vi: "\(vietnamese): `\($0)`", en: "\(english): `\($0)`") } ?? self
  }
}
