import Diagnostics

/// Words of `bangtin init` that nobody has replaced yet.
struct StarterTextFault: Fault {
  /// What stands there.
  let text: Located<String>
  /// In how many further places of the file it stands.
  let others: Int

  /// One fault for each of the words in each file, at its first place.
  static func faults(of texts: [Located<String>]) -> [StarterTextFault] {
    var groups: [[Located<String>]] = []
    for text in texts {
      let index = groups.firstIndex {
        $0[0].value == text.value && $0[0].range.file.name == text.range.file.name
      }
      if let index { groups[index].append(text) } else { groups.append([text]) }
    }
    return groups.map { StarterTextFault(text: $0[0], others: $0.count - 1) }
  }

  var diagnostic: Diagnostic {
    let isAddress = text.value == StarterText.host
    let more = LocalizedText(
      vi: others > 0 ? "; còn \(others) chỗ nữa trong tệp này" : "",
      en: others > 0 ? "; \(others) more in this file" : "")
    return Diagnostic(
      "board.placeholder", .warning,
      LocalizedText(
        vi: "`\(text.value)` là chữ mẫu của `bangtin init`, chưa được thay\(more.vietnamese)",
        en: "`\(text.value)` is a placeholder of `bangtin init`\(more.english)"),
      remedy: isAddress
        ? LocalizedText(
          vi: "Ghi địa chỉ thật vào đây; khi chưa thay hết, `render` chỉ in thử, không ghi vào printed.csv",
          en:
            "Write the real address here; until all are replaced, `render` makes a draft and enters nothing into printed.csv"
        )
        : LocalizedText(
          vi: "Ghi thông tin thật vào đây; khi chưa thay hết, `render` chỉ in thử, không ghi vào printed.csv",
          en:
            "Write the real words here; until all are replaced, `render` makes a draft and enters nothing into printed.csv"
        ),
      at: text.range)
  }
}
