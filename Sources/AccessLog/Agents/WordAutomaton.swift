/// Finds which of many words stand in a text, reading it once (Aho and Corasick 1975).
///
/// Every step is one look into a table: the letters that no word has are one column, so that the table of the standard
/// list is half a megabyte.
struct WordAutomaton: Sendable {
  /// Kinds of rules.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8

    static let person = Kinds(rawValue: 1)
    static let robot = Kinds(rawValue: 2)
    static let previewer = Kinds(rawValue: 4)
  }

  /// The column of every byte; capitals of ASCII have that of their small letters.
  private var columns = [UInt8](repeating: 0, count: 256)
  private var width = 1
  /// The state after a state and a column, in rows of `width`.
  private var next: [UInt32] = []
  /// The words that end in a state.
  private var ending: [Kinds] = []

  /// Makes the automaton of rules.
  init(_ rules: [AgentRules.Rule]) {
    for byte in rules.flatMap(\.words.utf8) where columns[Int(byte)] == 0 {
      columns[Int(byte)] = UInt8(width)
      // There are less than 256 bytes in UTF-8, capitals aside.
      width += 1
    }
    for capital in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      columns[Int(capital)] = columns[Int(capital.lowercased)]
    }
    addState()
    for rule in rules { add(rule) }
    link()
  }

  /// The kinds of all words that stand in a text.
  func kinds(in text: ByteView) -> Kinds {
    var found: Kinds = []
    var state = 0
    for index in 0..<text.count {
      state = Int(next[state &* width &+ Int(columns[Int(text[index])])])
      found.formUnion(ending[state])
    }
    return found
  }

  private mutating func addState() {
    next += repeatElement(0, count: width)
    ending.append([])
  }

  private mutating func add(_ rule: AgentRules.Rule) {
    var state = 0
    for byte in rule.words.utf8 {
      let place = state * width + Int(columns[Int(byte)])
      if next[place] == 0 {
        next[place] = UInt32(ending.count)
        addState()
      }
      state = Int(next[place])
    }
    switch rule.kind {
    case .person: ending[state].insert(.person)
    case .robot: ending[state].insert(.robot)
    case .previewer: ending[state].insert(.previewer)
    }
  }

  /// Fills in where a state goes when its word does not go on: to the longest end of it that begins a word.
  private mutating func link() {
    var fallback = [Int](repeating: 0, count: ending.count)
    var queue = next[0..<width].filter { $0 != 0 }.map(Int.init)
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      ending[state].formUnion(ending[fallback[state]])
      for column in 0..<width {
        let place = state * width + column
        let other = next[fallback[state] * width + column]
        if next[place] == 0 {
          next[place] = other
        } else {
          fallback[Int(next[place])] = Int(other)
          queue.append(Int(next[place]))
        }
      }
    }
  }
}
