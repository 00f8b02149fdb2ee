import Diagnostics

/// Checks where the short links live: whatever stands here is printed in every symbol.
enum LinkBase {
  /// The base in `scalar`; `nil` where it cannot carry `/<office>/<code>`.
  static func read(_ scalar: YAMLScalar, faults: inout DiagnosticCollection) -> String? {
    let text = scalar.text
    func refuse(_ problem: LinkBaseFault.Problem) -> String? {
      faults.add(LinkBaseFault(problem: problem, text: text, range: scalar.range))
      return nil
    }
    if let problem = Address.problem(in: text) {
      faults.add(AddressFault(problem: problem, text: text, range: scalar.range))
      return nil
    }
    guard let (scheme, rest) = Address.split(text), ["http", "https"].contains(scheme.lowercased()) else {
      return refuse(.scheme)
    }
    if text.contains("#") { return refuse(.fragment) }
    if text.contains("?") { return refuse(.query) }
    if text.hasSuffix("/") { return refuse(.slash) }
    guard rest.allSatisfy(\.isASCII) else { return refuse(.letters) }
    if let host = Address.unreachableHost(in: text) {
      faults.add(
        AddressFault(problem: .unreachableHost(host), text: text, range: scalar.range, isBase: true))
    }
    return text
  }
}
