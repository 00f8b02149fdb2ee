import Diagnostics

extension MappingReader {
  /// The items of a list of texts; one that is none is reported and left out.
  func texts(_ key: String, faults: inout DiagnosticCollection) -> [YAMLScalar] {
    items(key).compactMap { item in
      guard !item.isNull else {
        faults.add(MappingFault.emptyItem(Located(key, at: item.range)))
        return nil
      }
      guard let scalar = item.scalar else {
        faults.add(
          MappingFault.wrongForm(
            LocalizedText(vi: "một mục của `\(key)`", en: "an item of `\(key)`"), wanted: [.text], found: item
          ))
        return nil
      }
      return scalar
    }
  }

  /// The same with their places, and their hidden and cut off characters reported.
  func sourcedTexts(_ key: String, faults: inout DiagnosticCollection) -> [SourcedText] {
    texts(key, faults: &faults).map { scalar in
      InvisibleCharacters.check(scalar, faults: &faults)
      if let kind = LegacyEncoding.detected(inText: scalar.text) {
        faults.add(FileFault.legacyEncoding(kind, scalar.range))
      }
      if let cutOff = scalar.cutOff { faults.add(YAMLFault.commentInValue(cutOff, value: scalar.text)) }
      return SourcedText(scalar.text, at: scalar.range)
    }
  }
}
