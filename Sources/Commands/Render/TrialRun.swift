import BoardSpec
import Diagnostics

/// Why a run is a trial, of which nothing is entered into the register of printed codes.
enum TrialRun: Sendable {
  /// The person asked for it, by `--draft`.
  case byOption
  /// The board still holds as many placeholders of `bangtin init`.
  case byPlaceholders(Int)

  /// Whether the board itself makes it a trial.
  var isByPlaceholders: Bool { if case .byPlaceholders = self { true } else { false } }

  /// What the summary says of it.
  var line: LocalizedText {
    switch self {
    case .byOption:
      LocalizedText(
        vi: "Bản in thử, chưa ghi vào sổ mã đã in: chạy lại không có --draft trước khi in để treo",
        en:
          "Draft: nothing is entered in the register of printed codes; run without --draft before you print to hang"
      )
    case .byPlaceholders(let count):
      LocalizedText(
        vi:
          "Bản in thử, chưa ghi vào sổ mã đã in (printed.csv): bảng còn \(count) chỗ mẫu của bangtin init; thay hết rồi chạy lại trước khi in để treo",
        en:
          "Draft: nothing is entered in the register of printed codes (printed.csv), since \(count.counted("placeholder", "placeholders")) of bangtin init \(count.agreeing("is", "are")) still there; replace \(count.agreeing("it", "them")) and run again before you print to hang"
      )
    }
  }

  /// Ends the command where a print shop would get a board with placeholders: hundreds of wrong sheets cost money.
  ///
  /// `profile` is what the command was asked for, else the layout says who prints.
  static func refuse(_ loaded: LoadedBoard, for profile: PrintProfile?) throws(Failure) {
    guard loaded.isTrial, (profile ?? loaded.layout.print) == .shop else { return }
    throw placeholdersForShop(loaded.starterTexts.count)
  }

  /// The words for placeholders that a print shop would print.
  static func placeholdersForShop(_ count: Int) -> Failure {
    Failure(
      "press.placeholders",
      LocalizedText(
        vi: "Bảng còn \(count) chỗ mẫu của `bangtin init`, không thể gửi nhà in",
        en:
          "The board still has \(count.counted("placeholder", "placeholders")) of `bangtin init`, and cannot go to a print shop"
      ),
      remedy: LocalizedText(
        vi:
          "Thay các chỗ mà cảnh báo `board.placeholder` chỉ ra; xem thử ở văn phòng thì dùng `--print office`",
        en:
          "Replace what the warnings `board.placeholder` point at; to look at it in the office, use `--print office`"
      ),
      exitCode: .faults)
  }
}
