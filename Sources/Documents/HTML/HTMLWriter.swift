public import PageModel

/// Writes a document as one HTML file for telephones, large screens, printers, and whoever copies a table into Word.
///
/// Copied parts leave the sheet of styles behind, so that each element says how it looks; the sheet holds what only a
/// browser needs.
public enum HTMLWriter {
  /// The file's text, which needs no other file and no script.
  public static func html(_ document: Document) -> String {
    let styles = HTMLStyles(document)
    var blocks = HTMLBlocks(styles: styles)
    var markup = Markup()
    markup.verbatim("<!DOCTYPE html>\n")
    markup.element("html", [("lang", document.language)]) { markup in
      markup.verbatim("\n")
      markup.element("head") { markup in
        markup.verbatim("\n<meta charset=\"utf-8\"/>\n")
        markup.verbatim("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        markup.element("title") { $0.words(document.title) }
        markup.verbatim("\n<style>\n\(HTMLStyleSheet.text(for: document, styles: styles))</style>\n")
      }
      markup.verbatim("\n")
      markup.element("body") { markup in
        markup.verbatim("\n")
        markup.element("main") { markup in
          markup.verbatim("\n")
          blocks.write(document.blocks, to: &markup)
        }
        markup.verbatim("\n")
      }
      markup.verbatim("\n")
    }
    markup.verbatim("\n")
    return markup.text
  }
}
