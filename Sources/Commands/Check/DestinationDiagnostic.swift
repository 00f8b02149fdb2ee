import BoardSpec
import Destinations
import Diagnostics

/// The words for what a person should know of a destination.
struct DestinationDiagnostic {
  let finding: DestinationFinding
  let destination: BoardDestination

  /// What a person is told, at the place where the address was written.
  var diagnostic: Diagnostic {
    let words = words
    let summary =
      destination.office.map {
        LocalizedText(
          vi: "\(words.summary.vietnamese) (đơn vị `\($0)`)", en: "\(words.summary.english) (office `\($0)`)")
      } ?? words.summary
    return Diagnostic(
      words.identifier, finding.weight == .error ? .error : .warning, summary, remedy: words.remedy,
      at: destination.range, notes: notes)
  }

  private var notes: [Diagnostic.Note] {
    var notes: [Diagnostic.Note] = []
    if let usedAt = destination.usedAt {
      notes.append(
        .init(LocalizedText(vi: "địa chỉ được dùng ở đây", en: "the address is used here"), at: usedAt))
    }
    let others = destination.repetitions
    if others > 0 {
      notes.append(
        .init(
          LocalizedText(
            vi: "địa chỉ này còn ở \(others) chỗ khác",
            en: "the same address is used in \(others) other \(others.agreeing("place", "places"))")))
    }
    return notes
  }

  private typealias Words = (identifier: String, summary: LocalizedText, remedy: LocalizedText)

  /// A text of somebody else's server, cut to what a person reads.
  private func shown(_ text: String) -> String {
    text.count > 200 ? String(text.prefix(199)) + "…" : text
  }

  private static let later = LocalizedText(
    vi: "Thử lại sau; nếu vẫn vậy, báo người quản trị trang",
    en: "Try again later; if it stays so, tell whoever runs the site")
  private static let open = LocalizedText(
    vi: "Mở địa chỉ bằng trình duyệt rồi chép lại địa chỉ của trang hiện ra",
    en: "Open the address in a browser and copy that of the page which appears")
  private static let look = LocalizedText(
    vi: "Mở địa chỉ bằng điện thoại để xem có ra trang không",
    en: "Open the address on a phone and check that a page appears")

  private var words: Words {
    switch finding {
    case .gone(let status):
      return (
        "destination.gone",
        LocalizedText(
          vi: "Trang không còn: máy chủ trả lời \(status)", en: "No page there: the server answers \(status)"),
        LocalizedText(
          vi: "Tìm địa chỉ mới của trang rồi viết vào đây",
          en: "Find where the page is now and write that here")
      )
    case .unknownName(let host):
      return (
        "destination.unknown-name",
        LocalizedText(
          vi: "Không có máy chủ nào tên `\(shown(host))`", en: "No host is called `\(shown(host))`"),
        LocalizedText(
          vi: "Kiểm tra chính tả; tên miền cũng có thể đã hết hạn",
          en: "Check how it is spelled; the name may have expired, too")
      )
    case .unansweredName(let host):
      return (
        "destination.unanswered-name",
        LocalizedText(
          vi: "Không tra được `\(shown(host))`: máy chủ tên miền không trả lời",
          en: "DNS lookup of `\(shown(host))` failed: no name server answers"),
        LocalizedText(
          vi: "Kiểm tra mạng của máy này rồi thử lại", en: "Check this machine's network, then try again")
      )
    case .unreachable(let host):
      return (
        "destination.unreachable",
        LocalizedText(
          vi: "Không kết nối được tới `\(shown(host))`", en: "No connection to `\(shown(host))`"),
        LocalizedText(
          vi: "Kiểm tra mạng của máy này và tên máy chủ, rồi thử lại",
          en: "Check this machine's network and the name of the host, then try again")
      )
    case .timedOut(let host):
      return (
        "destination.timed-out",
        LocalizedText(
          vi: "`\(shown(host))` không trả lời kịp", en: "`\(shown(host))` does not answer in time"),
        Self.later
      )
    case .badCertificate(let host):
      return (
        "destination.bad-certificate",
        LocalizedText(
          vi: "Chứng chỉ của `\(shown(host))` không hợp lệ, điện thoại sẽ cảnh báo",
          en: "Invalid certificate of `\(shown(host))`; phones will show a warning"),
        LocalizedText(
          vi: "Báo người quản trị trang gia hạn chứng chỉ, hoặc dùng địa chỉ khác",
          en: "Have whoever runs the site renew it, or use another address")
      )
    case .serverFault(let status):
      return (
        "destination.server-fault",
        LocalizedText(
          vi: "Máy chủ có lỗi: trả lời \(status)", en: "The server has a fault: it answers \(status)"),
        Self.later
      )
    case .denied(let status):
      return (
        "destination.denied",
        LocalizedText(
          vi: "Không phải ai cũng xem được trang: máy chủ trả lời \(status)",
          en: "Not everybody may see the page: the server answers \(status)"),
        LocalizedText(
          vi: "Mở bằng điện thoại chưa đăng nhập; nếu bị hỏi mật khẩu, cho phép mọi người xem trang",
          en:
            "Open it on a phone that is not signed in; if it asks for a password, make the page public"
        )
      )
    case .oddAnswer(let status):
      return (
        "destination.odd-answer",
        status.map {
          LocalizedText(
            vi: "Máy chủ trả lời \($0), không phải một trang", en: "The server answers \($0) and no page")
        }
          ?? LocalizedText(
            vi: "Máy chủ trả lời thứ không phải trang web",
            en: "The server does not answer with a web page"),
        Self.look
      )
    case .moved(let address):
      return (
        "destination.moved",
        LocalizedText(
          vi: "Trang đã chuyển hẳn sang `\(shown(address))`", en: "Moved for good to `\(shown(address))`"),
        LocalizedText(vi: "Viết địa chỉ mới ở đây", en: "Write the new address here")
      )
    case .redirectLoop(let address):
      return (
        "destination.redirect-loop",
        LocalizedText(
          vi: "Trang chuyển hướng vòng quanh, trở lại `\(shown(address))`",
          en: "Redirects in a circle, back to `\(shown(address))`"),
        Self.open
      )
    case .tooManyRedirects(let count):
      return (
        "destination.too-many-redirects",
        LocalizedText(
          vi: "Trang chuyển hướng từ \(count) lần trở lên",
          en: "\(count.counted("redirect", "redirects")), and no page yet"),
        Self.open
      )
    case .badRedirect(let target):
      return (
        "destination.bad-redirect",
        target.isEmpty
          ? LocalizedText(vi: "Trang chuyển hướng mà không nói đi đâu", en: "A redirect without an address")
          : LocalizedText(
            vi: "Trang chuyển hướng tới `\(shown(target))`, không phải trang web",
            en: "Redirected to `\(shown(target))`, which is not a web page"),
        Self.open
      )
    case .privateAddress(let host, let isRedirected):
      return (
        "destination.private",
        isRedirected
          ? LocalizedText(
            vi: "Trang chuyển hướng vào mạng nội bộ, tới `\(shown(host))`; không hỏi",
            en: "Redirected into a private network, to `\(shown(host))`, which is not asked")
          : LocalizedText(
            vi: "`\(shown(host))` ở trong mạng nội bộ; không hỏi",
            en: "`\(shown(host))` is in a private network and is not asked"),
        LocalizedText(
          vi: "Dùng địa chỉ mở được từ mạng di động", en: "Use an address that opens from a mobile network")
      )
    case .credentials:
      return (
        "destination.credentials",
        LocalizedText(
          vi: "Địa chỉ có tên đăng nhập hoặc mật khẩu; không hỏi",
          en: "A name or a password in the address, which is not asked"),
        LocalizedText(
          vi: "Xóa phần trước dấu `@`: ai quét mã cũng đọc được",
          en: "Delete what stands before the `@`: whoever scans the code can read it")
      )
    case .slow(let seconds):
      return (
        "destination.slow",
        LocalizedText(
          vi: "Trang trả lời chậm: \(seconds) giây",
          en: "Slow answer: \(seconds.counted("second", "seconds"))"),
        LocalizedText(
          vi: "Người quét mã có thể bỏ cuộc; dùng trang nhanh hơn nếu có",
          en: "People may give up before it; use a faster page if there is one")
      )
    case .unencrypted(let address):
      return (
        "destination.unencrypted",
        LocalizedText(
          vi: "Không mã hóa: `\(shown(address))`", en: "No encryption: `\(shown(address))`"),
        LocalizedText(
          vi: "Thử `https://` với cùng địa chỉ, được thì viết như vậy ở đây",
          en: "Try `https://` with the same address, and write it so if it opens")
      )
    case .notAsked(let reason):
      return (
        "destination.not-asked",
        LocalizedText(
          vi: "Không kiểm tra được địa chỉ này qua mạng",
          en: "Cannot ask this address over the network: \(reason)"),
        Self.look
      )
    }
  }
}
