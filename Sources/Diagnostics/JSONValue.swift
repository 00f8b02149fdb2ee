/// A JSON value whose keys keep the order they were given in.
///
/// Foundation's encoder sorts keys by name or leaves them in no order; here a reader meets them as a
/// person would ask: what, how bad, where.
public indirect enum JSONValue: Sendable {
  /// Nothing.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number.
  case number(Int)
  /// A number with a fraction; a whole one is written without.
  case decimal(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Named values in order.
  case object([(String, JSONValue)])

  /// The value on one line, without spaces.
  public var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): String(value)
    case .number(let number): String(number)
    case .decimal(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .string(let string): Self.quoted(string)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0) + ":" + $1.text }.joined(separator: ",") + "}"
    }
  }

  /// The value over several lines, for people: what has room on one line of 100 characters stays there.
  public func indented(by level: Int = 0) -> String {
    let line = text
    let indentation = String(repeating: "  ", count: level + 1)
    let end = "\n" + String(repeating: "  ", count: level)
    switch self {
    case .array(let values) where !values.isEmpty && line.count > 100 - 2 * level:
      let lines = values.map { indentation + $0.indented(by: level + 1) }
      return "[\n" + lines.joined(separator: ",\n") + end + "]"
    case .object(let members) where !members.isEmpty && (level < 3 || line.count > 100 - 2 * level):
      let lines = members.map { indentation + Self.quoted($0) + ": " + $1.indented(by: level + 1) }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    default:
      return spaced
    }
  }

  /// The value on one line, with a space after each sign.
  private var spaced: String {
    switch self {
    case .array(let values): "[" + values.map(\.spaced).joined(separator: ", ") + "]"
    case .object(let members) where members.isEmpty: "{}"
    case .object(let members):
      "{ " + members.map { Self.quoted($0) + ": " + $1.spaced }.joined(separator: ", ") + " }"
    default: text
    }
  }

  /// The string in quotes; hidden characters are escaped, so that a line stays one line in every tool.
  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.isHidden {
          for unit in String(scalar).utf16 { result += escaped(unit) }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
