import BoardSpec
import Foundation
import Testing

@testable import Composition

@Suite("Letters of a style")
struct LetterCasingTests {
  @Test("every Vietnamese letter has its capital and its small letter, with all its marks")
  func covers() {
    let small = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    let capitals =
      "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ"
    #expect(TextStyle.LetterCase.upper.applied(to: small) == capitals)
    #expect(TextStyle.LetterCase.lower.applied(to: capitals) == small)
    #expect(small.count == capitals.count)
  }

  @Test("text stays in NFC, and what has no case stays as it is")
  func keepsTheRest() {
    let made = TextStyle.LetterCase.upper.applied(to: "nghị quyết số 12-NQ/TW, 50 % «ﬁ ΐ» ß")
    #expect(made.utf8.elementsEqual(made.precomposedStringWithCanonicalMapping.utf8))
    #expect(made.hasPrefix("NGHỊ QUYẾT SỐ 12-NQ/TW, 50 % «FI"))
    #expect(TextStyle.LetterCase.none.applied(to: "Đảng ủy ß") == "Đảng ủy ß")
  }
}
