import PageModel

/// What several pages become on one sheet: each is a section that is read on its own.
struct SheetSections {
  private(set) var items: [PageItem] = []
  private(set) var structure: [StructureElement] = []
  private(set) var boxes: [BoxFrame] = []

  /// Adds a page at its place.
  mutating func add(_ page: Page, _ placing: PagePlacing) {
    let first = items.count
    items += page.items.map { $0.placed(placing) }
    boxes += page.boxes.map { BoxFrame(frame: placing.rectangle($0.frame), origin: $0.origin) }
    let parts = page.structure.compactMap { element in
      element.mapped(item: { $0 + first }) { area in
        LinkArea(frame: placing.rectangle(area.frame), address: area.address, description: area.description)
      }
    }
    structure.append(StructureElement(.section, parts.map(StructureElement.Child.element)))
  }
}
