import Diagnostics
import Foundation
import Testing

@testable import Commands

@Suite("Parts of a run")
struct ShardTests {
  @Test("every office belongs to exactly one part", arguments: [1, 2, 7, 40])
  func coversEveryOffice(_ count: Int) throws {
    let shards = try (1...count).map { try #require(Shard(argument: "\($0)/\(count)")) }
    for place in 0..<33 { #expect(shards.count { $0.holds(place) } == 1) }
  }

  @Test(
    "what names no part is refused",
    arguments: ["", "1", "0/3", "4/3", "1/0", "-1/3", "1/2/3", "a/b", "1/", "/2"])
  func refusesOthers(_ text: String) { #expect(Shard(argument: text) == nil) }
}

@Suite("Progress")
struct ProgressTests {
  @Test("rate and time left are told in both languages")
  func tellsTimeLeft() {
    let console = Console(
      language: .english, json: false, color: false, showsProgress: false, messages: .nullDevice)
    let progress = Progress(LocalizedText(vi: "Đang vẽ", en: "Drawing"), total: 100_000, console: console)
    let line = progress.line(5000, after: .seconds(40))
    #expect(line.english == "Drawing 5000/100000, 125 posters/s, 12:40 left")
    #expect(line.vietnamese == "Đang vẽ 5000/100000, 125 tờ bảng/giây, còn 12:40")
    #expect(
      progress.line(10, after: .seconds(20)).english == "Drawing 10/100000, 0.5 posters/s, 55:33:00 left")
  }
}
