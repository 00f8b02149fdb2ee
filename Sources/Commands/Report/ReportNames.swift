import Foundation

/// The names of files in the folder of a report.
enum ReportNames {
  /// The files of the folder and of the folder of the offices.
  static func present(in folder: String) -> Set<String> {
    func names(_ path: String) -> [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    }
    return Set(names(folder) + names(folder + "/offices").map { "offices/" + $0 })
  }

  /// The part whose name it is; `nil` for another name.
  ///
  /// `offices/an-kept.pdf` is a changed sheet of `an`, unless the manifest lists it as the sheet of an office `an-kept`.
  static func part(of name: String, isListed: Bool) -> ReportPart? {
    switch name {
    case "daily.csv": .csv
    case "offices.pdf": .sheets
    case "report.pdf": .pages
    default:
      if !isListed, name.wholeMatch(of: /offices\/.+-kept(-[0-9]+)?\.pdf/) != nil {
        nil
      } else if name.wholeMatch(of: /offices\/[a-z0-9-]+\.pdf/) != nil {
        .sheets
      } else if name.wholeMatch(of: /report(\.[0-9]+)?\.png/) != nil {
        .pictures
      } else if name.wholeMatch(of: /report(-[0-9]+)?\.docx/) != nil {
        .docx
      } else {
        ReportPart.allCases.first { name == $0.format.reportName }
      }
    }
  }

  /// `report-2.docx` for the second `report.docx`.
  static func name(_ name: String, number: Int) -> String {
    guard number > 1 else { return name }
    let (stem, ending) = parts(of: name)
    return "\(stem)-\(number)\(ending)"
  }

  /// A name under which a file that somebody has changed is kept, such as `report-kept.csv`; none of `taken`.
  static func keptName(for name: String, _ taken: Set<String>) -> String {
    let (stem, ending) = parts(of: name)
    return (1...).lazy.map { self.name("\(stem)-kept\(ending)", number: $0) }.first { !taken.contains($0) }
      ?? "\(stem)-kept\(ending)"
  }

  private static func parts(of name: String) -> (stem: String, ending: String) {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return (String(name[..<dot]), String(name[dot...]))
  }

  /// The file by which Word or LibreOffice shows that it has a document open; `nil` where there is none.
  ///
  /// Word leaves out the first letters of long names, at most two (`~$port-2.docx`).
  static func lock(of name: String, _ present: Set<String>) -> String? {
    let ofWord = (0...2).map { "~$" + name.dropFirst($0) }
    return ([".~lock.\(name)#"] + ofWord).first(where: present.contains)
  }
}
