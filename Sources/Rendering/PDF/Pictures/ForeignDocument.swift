import CQPDF
import Glibc
import PageModel

/// A document that libqpdf reads from memory; released with the value.
@safe
final class ForeignDocument {
  private var handle: qpdf_data?
  private var found = ForeignObjects()
  /// The place of each object of the document among those that are taken over.
  private var places: [Int: Int] = [:]
  private var waiting: [(object: qpdf_oh, place: Int)] = []
  private var meaning = PictureColors(isGray: false, press: nil, screenProfile: nil)

  init() {
    unsafe handle = qpdf_init()
    unsafe qpdf_set_suppress_warnings(handle, 1)
    unsafe qpdf_silence_errors(handle)
  }

  deinit { unsafe qpdf_cleanup(&handle) }

  /// What cannot be taken over.
  struct Unsuited: Error {}

  /// The objects of the first page in `bytes`; `nil` where one of them cannot be taken over.
  func objects(of bytes: UnsafeRawBufferPointer, _ meaning: PictureColors) throws -> ForeignObjects? {
    self.meaning = meaning
    let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    // Any of the lower two bits is a warning or an error.
    guard unsafe qpdf_read_memory(handle, "picture", start, UInt64(bytes.count), nil) == 0 else { return nil }
    do {
      try addPage(unsafe qpdf_get_page_n(handle, 0))
      while let next = waiting.popLast() { try fill(next.place, with: next.object) }
    } catch is Unsuited {
      return nil
    }
    return unsafe qpdf_has_error(handle) != 0 ? nil : found
  }

  /// The page becomes a form: its content and resources, and its extent as the box.
  private func addPage(_ page: qpdf_oh) throws {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    guard unsafe qpdf_oh_get_page_content_data(handle, page, &buffer, &length) == 0 else { throw Unsuited() }
    defer { unsafe free(buffer) }
    let content = unsafe Array(UnsafeBufferPointer(start: buffer, count: length))
    var form = ForeignObjects.Object(stream: try ForeignContent(content, meaning).bytes, isPlain: true)
    var pieces = Pieces()
    pieces.bytes.add("/Type/XObject/Subtype/Form/BBox")
    try add(unsafe qpdf_oh_get_key(handle, page, "/MediaBox"), to: &pieces)
    pieces.bytes.add("/Resources")
    try add(unsafe qpdf_oh_get_key(handle, page, "/Resources"), to: &pieces)
    form.pieces = pieces.all
    if found.objects.isEmpty { found.objects.append(form) } else { found.objects[0] = form }
  }

  /// Text with references in it.
  private struct Pieces {
    var pieces: [ForeignObjects.Piece] = []
    var bytes = PDFBytes()

    var all: [ForeignObjects.Piece] { pieces + [.syntax(bytes)] }

    mutating func add(reference place: Int) {
      bytes.add(" ")
      pieces += [.syntax(bytes), .reference(place)]
      bytes = PDFBytes()
    }
  }

  /// Adds a value: by reference where it has a number, else as it is.
  private func add(_ object: qpdf_oh, to pieces: inout Pieces) throws {
    if unsafe qpdf_oh_is_indirect(handle, object) != 0 {
      pieces.add(reference: place(of: object))
    } else {
      try addValue(object, to: &pieces)
    }
  }

  private func place(of object: qpdf_oh) -> Int {
    let number = unsafe Int(qpdf_oh_get_object_id(handle, object))
    if let known = places[number] { return known }
    // The first place is kept for the page, whose content is not known before its resources.
    if found.objects.isEmpty { found.objects.append(ForeignObjects.Object()) }
    let place = found.objects.count
    found.objects.append(ForeignObjects.Object())
    places[number] = place
    waiting.append((object, place))
    return place
  }

  private func addValue(_ object: qpdf_oh, to pieces: inout Pieces) throws {
    switch unsafe qpdf_oh_get_type_code(handle, object) {
    case ot_array:
      pieces.bytes.add("[")
      for index in 0..<(unsafe qpdf_oh_get_array_n_items(handle, object)) {
        pieces.bytes.add(" ")
        try add(unsafe qpdf_oh_get_array_item(handle, object, index), to: &pieces)
      }
      pieces.bytes.add("]")
    case ot_dictionary:
      pieces.bytes.add("<<")
      try addEntries(of: object, to: &pieces)
      pieces.bytes.add(">>")
    case ot_null, ot_boolean, ot_integer, ot_real, ot_name:
      pieces.bytes.add(" ")
      pieces.bytes.add(plain: unsafe text(qpdf_oh_unparse_resolved(handle, object)))
    default:
      // Strings belong to text, and all else to what is no picture.
      throw Unsuited()
    }
  }

  private func addEntries(
    of dictionary: qpdf_oh, without skipped: Set<String> = [], to pieces: inout Pieces
  ) throws {
    for key in keys(of: dictionary) where !skipped.contains(key) {
      let value = unsafe qpdf_oh_get_key(handle, dictionary, key)
      switch key {
      // Text in fonts of the machine; and smoothing, which documents for the archive may not ask for.
      case "/Font": throw Unsuited()
      case "/Interpolate": continue
      case "/CS" where name(value) == "/DeviceRGB":
        // A group mixes its colours in those of the page.
        continue
      case "/ColorSpace" where name(value) != nil:
        pieces.bytes.add("/ColorSpace")
        try addSpace(name(value) ?? "", to: &pieces)
      case "/C0", "/C1":
        pieces.bytes.add(plain: key)
        try addColor(value, to: &pieces)
      default:
        pieces.bytes.add(plain: unsafe text(qpdf_oh_unparse(handle, qpdf_oh_new_name(handle, key))))
        try add(value, to: &pieces)
      }
    }
  }

  private func addSpace(_ name: String, to pieces: inout Pieces) throws {
    switch name {
    case "/DeviceGray": pieces.bytes.add("/DeviceGray")
    case "/DeviceRGB":
      if let profile = meaning.screenProfile, !meaning.isGray {
        // A number of the file that is written, not of the document that is read.
        pieces.bytes.add("[/ICCBased ")
        pieces.bytes.add(reference: profile)
        pieces.bytes.add("]")
      } else {
        pieces.bytes.add(meaning.space(isGray: meaning.isGray))
      }
    default: throw Unsuited()
    }
  }

  /// The colour at one end of a gradient.
  private func addColor(_ value: qpdf_oh, to pieces: inout Pieces) throws {
    let count = unsafe qpdf_oh_get_array_n_items(handle, value)
    guard meaning.isGray, count == 3 else { return try add(value, to: &pieces) }
    let parts = (0..<count).map { index in
      unsafe qpdf_oh_get_numeric_value(handle, qpdf_oh_get_array_item(handle, value, index))
    }
    pieces.bytes.add("[")
    pieces.bytes.add(Double(Color(parts).gray.red) / 255, decimals: 4)
    pieces.bytes.add("]")
  }

  /// Takes over an object that others refer to.
  private func fill(_ place: Int, with object: qpdf_oh) throws {
    var pieces = Pieces()
    guard unsafe qpdf_oh_is_stream(handle, object) != 0 else {
      try addValue(object, to: &pieces)
      found.objects[place].pieces = pieces.all
      return
    }
    let dictionary = unsafe qpdf_oh_get_dict(handle, object)
    let isImage = name(unsafe qpdf_oh_get_key(handle, dictionary, "/Subtype")) == "/Image"
    let hasColors = name(unsafe qpdf_oh_get_key(handle, dictionary, "/ColorSpace")) == "/DeviceRGB"
    let isPattern = unsafe qpdf_oh_has_key(handle, dictionary, "/PatternType") != 0
    let isContent = isPattern || name(unsafe qpdf_oh_get_key(handle, dictionary, "/Subtype")) == "/Form"
    let isMadeAnew = isContent || isImage && hasColors && meaning.isGray
    var skipped: Set = ["/Length"]
    if isMadeAnew { skipped.formUnion(["/Filter", "/DecodeParms"]) }
    try addEntries(of: dictionary, without: skipped, to: &pieces)
    var bytes = try stream(object, isDecoded: isMadeAnew)
    if isContent { bytes = try ForeignContent(bytes, meaning).bytes }
    if isMadeAnew, isImage {
      guard
        unsafe qpdf_oh_get_int_value(handle, qpdf_oh_get_key(handle, dictionary, "/BitsPerComponent")) == 8,
        bytes.count.isMultiple(of: 3)
      else { throw Unsuited() }
      bytes = PixelImage(width: bytes.count / 3, height: 1, colors: bytes, alpha: nil).grays
    }
    found.objects[place] = ForeignObjects.Object(pieces: pieces.all, stream: bytes, isPlain: isMadeAnew)
  }

  /// The bytes of a stream, as they are stored or with every packing undone.
  private func stream(_ object: qpdf_oh, isDecoded: Bool) throws -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    var isFiltered = QPDF_BOOL(0)
    let status = unsafe qpdf_oh_get_stream_data(
      handle, object, isDecoded ? qpdf_dl_all : qpdf_dl_none, &isFiltered, &buffer, &length)
    defer { unsafe free(buffer) }
    let dictionary = unsafe qpdf_oh_get_dict(handle, object)
    let isPacked = unsafe qpdf_oh_has_key(handle, dictionary, "/Filter") != 0
    guard status == 0, !isDecoded || !isPacked || isFiltered != 0 else { throw Unsuited() }
    return unsafe Array(UnsafeBufferPointer(start: buffer, count: length))
  }

  private func keys(of dictionary: qpdf_oh) -> [String] {
    var keys: [String] = []
    unsafe qpdf_oh_begin_dict_key_iter(handle, dictionary)
    while unsafe qpdf_oh_dict_more_keys(handle) != 0 {
      keys.append(unsafe text(qpdf_oh_dict_next_key(handle)))
    }
    return keys
  }

  private func name(_ object: qpdf_oh) -> String? {
    guard unsafe qpdf_oh_is_name(handle, object) != 0 else { return nil }
    return unsafe text(qpdf_oh_get_name(handle, object))
  }

  private func text(_ characters: UnsafePointer<CChar>?) -> String {
    unsafe characters.map { unsafe String(cString: $0) } ?? ""
  }
}

extension Color {
  /// The colour of three parts from 0 to 1.
  init(_ parts: [Double]) {
    let bytes = parts.map { UInt8((min(max($0, 0), 1) * 255).rounded()) }
    self.init(red: bytes[0], green: bytes[1], blue: bytes[2])
  }
}
