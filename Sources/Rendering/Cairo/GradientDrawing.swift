import CCairo
import PageModel

extension PageDrawing {
  /// Fills the path that was begun, which has the extent `frame`.
  func fillPath(with fill: Fill, in frame: Rectangle) {
    switch fill {
    case .color(let color):
      setColor(color)
      unsafe cairo_fill(context)
    case .linear(let gradient):
      let line = gradient.line(in: frame)
      let pattern = unsafe cairo_pattern_create_linear(line.start.x, line.start.y, line.end.x, line.end.y)
      defer { unsafe cairo_pattern_destroy(pattern) }
      for stop in gradient.stops {
        let color = stop.color
        unsafe cairo_pattern_add_color_stop_rgb(
          pattern, stop.place, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
      }
      unsafe cairo_set_source(context, pattern)
      unsafe cairo_fill(context)
    }
  }
}
