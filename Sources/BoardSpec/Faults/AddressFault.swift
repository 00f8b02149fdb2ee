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
  let office: String?
  /// Where the board asks for it, when it was written in the roster.
  let usedAt: SourceRange?

  var diagnostic: Diagnostic {
    let shown = excerpt(text)
    let words = words(shown)
    let summary =
      office.map {
        LocalizedText(
          vi: "\(words.summary.vietnamese) (đơn vị `\($0)`)", en: "\(words.summary.english) (office `\($0)`)")
      } ?? words.summary
    return Diagnostic(
      words.identifier, summary, remedy: words.remedy, at: range,
      notes: usedAt.map {
        [.init(LocalizedText(vi: "địa chỉ được dùng ở đây", en: "the address is used here"), at: $0)]
      } ?? [])
  }

  private typealias Words = (identifier: String, summary: LocalizedText, remedy: LocalizedText)

  private func words(_ shown: String) -> Words {
    let check = LocalizedText(
      vi: "Mở địa chỉ bằng trình duyệt rồi chép lại nguyên vẹn",
      en: "Open the address in a browser and copy it from there")
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
    case .noScheme(let suggestion):
      return (
        "url.no-scheme",
        LocalizedText(
          vi: "Địa chỉ `\(shown)` thiếu phần đầu như `https://`",
          en: "Address `\(shown)` without a scheme such as `https://`"),
        suggestion.map {
          LocalizedText(vi: "Viết `\(excerpt($0))`", en: "Write `\(excerpt($0))`")
        }
          ?? LocalizedText(
            vi: "Thêm `https://` ở đầu địa chỉ", en: "Add `https://` before the address")
      )
    case .unknownScheme(let scheme):
      return (
        "url.unknown-scheme",
        LocalizedText(
          vi: "Điện thoại không mở được địa chỉ `\(excerpt(scheme)):`",
          en: "No telephone opens `\(excerpt(scheme)):`"
        ).suggesting(NearestMatch.of(scheme, in: Address.schemes)),
        LocalizedText(
          vi: "Dùng \(choice(.vietnamese, Address.schemes.map { $0 + ":" }))",
          en: "Use \(choice(.english, Address.schemes.map { $0 + ":" }))")
      )
    case .space:
      return (
        "url.space",
        LocalizedText(vi: "Địa chỉ `\(shown)` có dấu cách", en: "Space in the address `\(shown)`"),
        LocalizedText(
          vi: "Xóa dấu cách, hoặc viết `%20` thay cho nó", en: "Delete the space, or write `%20` for it")
      )
    case .curlyQuote(let quote):
      return (
        "url.curly-quote",
        LocalizedText(
          vi: "Dấu ngoặc cong `\(quote)` trong địa chỉ", en: "Curly quote `\(quote)` in the address"),
        LocalizedText(
          vi: "Xóa các dấu ngoặc cong; nếu cần bọc địa chỉ, dùng dấu ngoặc thẳng `\"`",
          en: "Delete the curly quotes; around an address only plain ones (`\"`) may stand")
      )
    case .twoAddresses:
      return (
        "url.two-addresses",
        LocalizedText(vi: "Hai địa chỉ trong một giá trị", en: "Two addresses in one value"),
        LocalizedText(
          vi: "Chỉ giữ một địa chỉ: mỗi mã QR dẫn tới một nơi",
          en: "Keep one of them: a code leads to one place")
      )
    case .control(let scalar):
      let name = scalar.namedCodePoint
      return (
        "url.control-character",
        LocalizedText(
          vi: "Địa chỉ có ký tự vô hình \(name)", en: "Invisible character \(name) in the address"),
        LocalizedText(vi: "Xóa địa chỉ rồi gõ lại", en: "Delete the address and type it again")
      )
    case .backslash:
      return (
        "url.malformed",
        LocalizedText(vi: "Địa chỉ `\(shown)` có dấu `\\`", en: "`\\` in the address `\(shown)`"),
        LocalizedText(vi: "Thay `\\` bằng `/`", en: "Write `/` instead of `\\`")
      )
    case .badEscape:
      return (
        "url.malformed",
        LocalizedText(
          vi: "Sau dấu `%` trong địa chỉ phải là hai chữ số thập lục phân",
          en: "`%` in the address is not followed by two hexadecimal digits"),
        LocalizedText(vi: "Viết `%25` nếu muốn chính dấu `%`", en: "Write `%25` for the sign itself")
      )
    case .noHost:
      return (
        "url.no-host",
        LocalizedText(vi: "Địa chỉ `\(shown)` thiếu tên máy chủ", en: "Address `\(shown)` without a host"),
        LocalizedText(
          vi: "Viết theo dạng `https://tên-máy-chủ/…`", en: "Write it like `https://host/…`")
      )
    case .badHost(let host):
      return (
        "url.bad-host",
        LocalizedText(
          vi: "Tên máy chủ `\(excerpt(host))` không hợp lệ", en: "`\(excerpt(host))` is no name of a host"),
        check
      )
    case .badPort(let port):
      return (
        "url.bad-host",
        LocalizedText(
          vi: "Số cổng `\(excerpt(port))` không hợp lệ", en: "`\(excerpt(port))` is no number of a port"),
        check
      )
    case .badNumber:
      return (
        "url.bad-number",
        LocalizedText(
          vi: "Số điện thoại trong `\(shown)` không hợp lệ", en: "No telephone number in `\(shown)`"),
        LocalizedText(
          vi: "Viết liền các chữ số, ví dụ `tel:+842973000000`",
          en: "Write the digits without spaces, such as `tel:+842973000000`")
      )
    case .badMail:
      return (
        "url.bad-mail",
        LocalizedText(vi: "Địa chỉ thư trong `\(shown)` không hợp lệ", en: "No mail address in `\(shown)`"),
        LocalizedText(
          vi: "Viết theo dạng `mailto:ten@may-chu.vn`", en: "Write it like `mailto:name@host.vn`")
      )
    case .badPlace:
      return (
        "url.bad-place",
        LocalizedText(vi: "Tọa độ trong `\(shown)` không hợp lệ", en: "No place in `\(shown)`"),
        LocalizedText(
          vi: "Viết vĩ độ và kinh độ, ví dụ `geo:10.37,105.43`",
          en: "Write latitude and longitude, such as `geo:10.37,105.43`")
      )
    case .nothingAfterScheme(let scheme):
      return (
        "url.malformed",
        LocalizedText(vi: "Sau `\(scheme):` chưa có gì", en: "Nothing follows `\(scheme):`"), check
      )
    }
  }
}
