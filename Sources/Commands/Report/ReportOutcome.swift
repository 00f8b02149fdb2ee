import Diagnostics
import UsageReport

/// Prints what a run did in the folder of a report, for a person or for another program.
struct ReportOutcome {
  let figures: PeriodReport
  let plan: ReportFolderPlan
  /// The folder of the report.
  let folder: String

  func tell(_ console: Console) throws {
    if console.json {
      try console.output(
        Summary(
          month: figures.period.kind == .month ? figures.period.text : nil, period: figures.period.text,
          folder: folder, scans: figures.total.scans, files: plan.names,
          missingDays: figures.days.count { $0.scans == .missing }, removed: plan.removals,
          stale: (plan.stale + plan.faulty).sorted()))
    } else {
      console.say(written)
      if !plan.removals.isEmpty { console.say(removed) }
    }
    var diagnostics = DiagnosticCollection()
    for diagnostic in warnings { diagnostics.add(diagnostic) }
    console.show(diagnostics)
  }

  private var written: LocalizedText {
    let sheets = plan.names.count { $0.hasPrefix("offices/") }
    let others = plan.names.filter { !$0.hasPrefix("offices/") }.joined(separator: ", ")
    return LocalizedText(
      vi: "Đã làm xong báo cáo trong \(folder)/: \(others)"
        + (sheets > 0 ? " và \(sheets) tờ của đơn vị trong offices/" : ""),
      en: "The report is in \(folder)/: \(others)"
        + (sheets > 0 ? " and \(sheets.counted("sheet", "sheets")) in offices/" : ""))
  }

  private var removed: LocalizedText {
    let names = plan.removals.joined(separator: ", ")
    return LocalizedText(
      vi: "Đã xóa tệp của lần chạy trước mà báo cáo nay không còn: \(names)",
      en: "Removed files of an earlier run that the report no longer has: \(names)")
  }

  /// What somebody has to know of the files that were there.
  var warnings: [Diagnostic] {
    plan.kept.map(kept) + plan.moves.map(moved) + [faulty, stale, strange].compactMap(\.self)
  }

  private func kept(_ document: ReportFolderPlan.Kept) -> Diagnostic {
    let (name, beside) = ("\(folder)/\(document.name)", "\(folder)/\(document.beside)")
    let (reason, remedy): (LocalizedText, LocalizedText)
    switch document.reason {
    case .changed:
      reason = LocalizedText(
        vi: "tệp đã được sửa sau khi bangtin ghi", en: "it was changed after bangtin wrote it")
      remedy = LocalizedText(
        vi: "Chép phần đã viết từ \(name) sang \(beside); không cần phần ấy thì xóa \(name) rồi chạy lại",
        en:
          "Copy what was written from \(name) to \(beside); if it is not needed, delete \(name) and run again"
      )
    case .unknown:
      reason = LocalizedText(
        vi: "không rõ tệp ấy do ai ghi", en: "it is not recorded as written by bangtin")
      remedy = LocalizedText(
        vi: "Chuyển \(name) sang thư mục khác rồi chạy lại",
        en: "Move \(name) to another folder and run again")
    case .open(let lock):
      reason = LocalizedText(
        vi: "tệp đang mở trong Word hoặc LibreOffice (có tệp \(lock))",
        en: "it is open in Word or LibreOffice (there is a file \(lock))")
      remedy = LocalizedText(
        vi: "Đóng \(name) rồi chạy lại; không có chương trình nào mở nó thì xóa \(folder)/\(lock)",
        en: "Close \(name) and run again; if no program has it open, delete \(folder)/\(lock)")
    }
    return Diagnostic(
      "report.document-kept", .warning,
      LocalizedText(
        vi: "Giữ nguyên \(name) vì \(reason.vietnamese); báo cáo mới ở \(beside)",
        en: "\(name) is left as it is, since \(reason.english); the new report is \(beside)"), remedy: remedy)
  }

  private func moved(_ move: (from: String, to: String)) -> Diagnostic {
    let (name, other) = ("\(folder)/\(move.from)", "\(folder)/\(move.to)")
    return Diagnostic(
      "report.file-kept", .warning,
      LocalizedText(
        vi: "\(name) đã được sửa nên được giữ lại với tên \(other); \(name) nay là báo cáo mới",
        en: "\(name) had been changed and is kept as \(other); \(name) is the new report now"),
      remedy: LocalizedText(
        vi: "Lấy phần cần dùng từ \(other) rồi xóa nó",
        en: "Take what is needed from \(other), then delete it"))
  }

  private var faulty: Diagnostic? {
    guard !plan.faulty.isEmpty else { return nil }
    let names = plan.faulty.briefly
    return Diagnostic(
      "report.not-renewed", .warning,
      LocalizedText(
        vi: "Vì có lỗi nên vẫn còn tệp của lần chạy trước, chưa được làm mới: \(names.vietnamese)",
        en: "Files of an earlier run are still there, since faults stopped the new ones: \(names.english)"),
      remedy: LocalizedText(
        vi: "Sửa các lỗi trên rồi chạy lại; chưa sửa thì đừng dùng các tệp ấy cho số liệu mới",
        en: "Fix the errors above and run again; until then these files may show older figures"), in: folder)
  }

  private var stale: Diagnostic? {
    guard !plan.stale.isEmpty else { return nil }
    let names = plan.stale.briefly
    return Diagnostic(
      "report.stale", .warning,
      LocalizedText(
        vi: "Còn tệp của lần chạy trước với số liệu khác: \(names.vietnamese)",
        en: "There are files of an earlier run with other figures: \(names.english)"),
      remedy: LocalizedText(
        vi: "Chạy lại không có --format để làm mới mọi tệp, hoặc xóa các tệp ấy",
        en: "Run again without --format to write all files again, or delete these"), in: folder)
  }

  private var strange: Diagnostic? {
    guard !plan.strange.isEmpty else { return nil }
    let names = plan.strange.briefly
    return Diagnostic(
      "report.strange-files", .warning,
      LocalizedText(
        vi: "Có tệp không phải của báo cáo này, hoặc đã được sửa: \(names.vietnamese)",
        en: "There are files that are not of this report, or were changed: \(names.english)"),
      remedy: LocalizedText(
        vi: "Chuyển các tệp ấy sang thư mục khác, hoặc xóa đi",
        en: "Move them to another folder, or delete them"),
      in: folder)
  }

  /// What `--json` prints.
  private struct Summary: Encodable {
    var type = "report"
    /// `nil` for another kind of period.
    let month: String?
    let period: String
    let folder: String
    let scans: Int
    let files: [String]
    let missingDays: Int
    let removed: [String]
    let stale: [String]
  }
}

extension [String] {
  /// The first names of a list, and how many others there are.
  fileprivate var briefly: LocalizedText {
    let most = 6
    let shown = prefix(count > most + 1 ? most : count).joined(separator: ", ")
    let others = count - most
    return count > most + 1
      ? LocalizedText(vi: "\(shown) và \(others) tệp khác", en: "\(shown) and \(others) others")
      : LocalizedText(vi: shown, en: shown)
  }
}
