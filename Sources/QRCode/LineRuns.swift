/// What the penalty's rules look for in a window of a row or column, under all masks at once.
///
/// A bit stands for the module where the thing begins.
struct LineRuns {
  /// Pairs of neighbours of one colour.
  let pairs: MaskLanes
  /// Five modules of one colour; a longer run holds several of them.
  let fives: MaskLanes
  /// The first five of each run.
  let starts: MaskLanes
  /// Dark, light, three times dark, light, dark, as across the middle of a finder pattern, with four light modules on
  /// one side.
  let finders: MaskLanes
  /// Where the middles of larger patterns of this form may begin: six dark modules or more.
  let largeMiddles: MaskLanes

  /// Looks through `line`.
  @inline(__always)
  init(_ line: MaskLanes, owned: MaskLanes, pairMask: MaskLanes) {
    let next = line &>> 1
    pairs = ~(line ^ next) & pairMask
    let triples = pairs & pairs &>> 1
    let allFives = triples & triples &>> 2
    fives = allFives & owned
    starts = fives & ~(allFives &<< 1)

    let both = line & next
    let three = both & line &>> 2
    // Bits that are shifted in are 0: the negation comes last, so that they are light.
    let any2 = line | next
    let any4 = any2 | any2 &>> 2
    let form = line & ~next & three &>> 2 & ~(line &>> 5) & line &>> 6
    finders = form & ~(line &<< 1 | line &>> 7) & ~(any4 &<< 4 & any4 &>> 7) & owned
    // Twice as large: 2, 2, 6, 2, 2 modules. Larger still: nine dark modules or more after three light ones.
    let twice = both &<< 4 & ~(any2 &>> 6) & both &>> 8
    let larger = three &>> 6 & ~(line &<< 3)
    largeMiddles = three & three &>> 3 & ~(any2 &<< 2) & (twice | larger) & owned
  }
}
