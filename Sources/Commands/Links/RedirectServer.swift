import ArgumentParser
import Foundation
import Links

/// What a redirect map is written for.
enum RedirectServer: String, CaseIterable, ExpressibleByArgument {
  case nginx, caddy, apache, csv, json

  /// The map, and the snippet that belongs to it where the server has one apart; `mapFile` is where the map will lie.
  func files(of map: RedirectMap, mapFile: String) throws -> (map: String, snippet: String?) {
    switch self {
    case .nginx:
      let redirects = NginxRedirects(map)
      return (redirects.maps, redirects.server)
    case .caddy: return (CaddyRedirects(map).site, nil)
    case .apache:
      let redirects = ApacheRedirects(map)
      return (redirects.text, redirects.server(mapFile: mapFile))
    case .csv: return (RedirectTable(map).csv, nil)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return (String(decoding: try encoder.encode(RedirectTable(map).rows), as: UTF8.self) + "\n", nil)
    }
  }
}
