import Crypto
import Foundation

/// What a document says of itself, as XMP (ISO 16684-1) and in the older dictionary, both alike.
struct DocumentMetadata {
  private let information: DocumentInformation
  private let date: String
  private let isForPress: Bool

  init(_ information: DocumentInformation, isForPress: Bool) {
    self.information = information
    self.isForPress = isForPress
    date = information.date
  }

  /// The program that wrote the file.
  private static let producer = "bangtin"

  /// The packet with the identification of PDF/A-2a (ISO 19005-2, 6.6.4) and PDF/UA-1 (ISO 14289-1, 5).
  var packet: [UInt8] {
    let (title, author) = (information.title.escapedForXML, information.author.escapedForXML)
    let text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
      dc:format="application/pdf" xmp:CreateDate="\(date)" xmp:ModifyDate="\(date)" \
      xmp:CreatorTool="\(Self.producer)" pdf:Producer="\(Self.producer)" \
      pdfaid:part="2" pdfaid:conformance="A" pdfuaid:part="1">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title)</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>\(author)</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>\(information.language.escapedForXML)</rdf:li></rdf:Bag></dc:language>
      </rdf:Description>\(isForPress ? pressDescription : "")\(extensionSchemas)</rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>
      """
    return Array(text.utf8)
  }

  /// The identification of PDF/X-4 and what it asks for besides (ISO 15930-7, 6.7).
  private var pressDescription: String {
    // The same document has the same name: a UUID of its title and date (RFC 9562, version 8).
    var digits = Array(SHA256.hash(data: Array((information.title + date).utf8)).prefix(16))
    digits[6] = digits[6] & 0x0F | 0x80
    digits[8] = digits[8] & 0x3F | 0x80
    let identifier = UUID(
      uuid: (
        digits[0], digits[1], digits[2], digits[3], digits[4], digits[5], digits[6], digits[7], digits[8],
        digits[9], digits[10], digits[11], digits[12], digits[13], digits[14], digits[15]
      ))
    return """
      <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
      xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" \
      xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"><xmp:MetadataDate>\(date)</xmp:MetadataDate>\
      <xmpMM:DocumentID>uuid:\(identifier.uuidString.lowercased())</xmpMM:DocumentID>\
      <xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>\
      <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\
      </rdf:Description>
      """
  }

  /// PDF/A wants every schema described that it does not know itself (ISO 19005-2, 6.6.2.3.3).
  private var extensionSchemas: String {
    var schemas = Self.schema(
      "PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", property: "part",
      type: "Integer", "Part of ISO 14289 that the file follows")
    if isForPress {
      schemas += Self.schema(
        "PDF/X identification", "http://www.npes.org/pdfx/ns/id/", "pdfxid", property: "GTS_PDFXVersion",
        type: "Text", "Version of PDF/X that the file follows")
    }
    return """
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>\
      \(schemas)</rdf:Bag></pdfaExtension:schemas></rdf:Description>
      """
  }

  private static func schema(
    _ title: String, _ space: String, _ prefix: String, property: String, type: String, _ meaning: String
  ) -> String {
    """
    <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>\(title)</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>\(space)</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\
    <rdf:li rdf:parseType="Resource"><pdfaProperty:name>\(property)</pdfaProperty:name>\
    <pdfaProperty:valueType>\(type)</pdfaProperty:valueType>\
    <pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>\(meaning)</pdfaProperty:description></rdf:li>\
    </rdf:Seq></pdfaSchema:property></rdf:li>
    """
  }

  /// The same in the dictionary that readers showed before there was XMP.
  var dictionary: PDFBytes {
    // `2026-10-31T07:00:00Z` becomes `D:20261031070000Z`.
    let pdfDate = "D:" + date.filter { $0.isNumber || $0 == "Z" }
    var bytes = PDFBytes("<</Title")
    bytes.add(text: information.title)
    bytes.add("/Author")
    bytes.add(text: information.author)
    bytes.add("/Creator")
    bytes.add(text: Self.producer)
    bytes.add("/Producer")
    bytes.add(text: Self.producer)
    bytes.add("/CreationDate")
    bytes.add(text: pdfDate)
    bytes.add("/ModDate")
    bytes.add(text: pdfDate)
    // PDF/X-4 takes this from here or from XMP, where PDF/A-2 does not know it (ISO 15930-7, 6.8).
    if isForPress { bytes.add("/Trapped/False/GTS_PDFXVersion(PDF/X-4)") }
    bytes.add(">>")
    return bytes
  }
}

extension String {
  /// The text as XML takes it between tags; characters that XML 1.0 cannot hold are left out.
  fileprivate var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        result.unicodeScalars.append(scalar)
      default: break
      }
    }
    return result
  }
}
