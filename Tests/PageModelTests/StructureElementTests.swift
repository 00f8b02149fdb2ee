import PageModel
import Testing

@Suite("Structure of a page")
struct StructureElementTests {
  private let area = LinkArea(
    frame: Rectangle(x: 0, y: 0, width: 10, height: 10), address: "https://example.org", description: "Ví dụ")

  @Test("an item of a list tells its number first, wherever it stands in the tile")
  func putsLabelsFirst() {
    let label = StructureElement.Child.element(StructureElement(.label, [.item(2)]))
    let item = StructureElement.listItem([.item(0), .item(1), label, .item(3)])
    #expect(item.itemIndices == [2, 0, 1, 3])
    #expect(item.children.count == 2)
    #expect(item.children.first == label)
  }

  @Test("parts without an item are left out, and a link without its area is plain text")
  func mapsItems() {
    let link = StructureElement(.link(area), [.item(1)])
    let list = StructureElement(.list, [.element(StructureElement(.listItem, [.item(0)])), .element(link)])
    #expect(list.mapped(item: { $0 == 1 ? 7 : nil }, link: { $0 })?.itemIndices == [7])
    #expect(list.mapped(item: { $0 == 1 ? 7 : nil }, link: { $0 })?.links == [area])
    #expect(
      list.mapped(item: { $0 == 1 ? 7 : nil }, link: { _ in nil })
        == StructureElement(.list, [.element(StructureElement(.paragraph, [.item(7)]))]))
    #expect(list.mapped(item: { _ in nil }, link: { $0 }) == nil)
  }
}
