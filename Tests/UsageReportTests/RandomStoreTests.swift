import AccessLog
import Foundation
import TestRuns
import Testing
import UsageStore

@testable import UsageReport

@Suite("Sums of random stores")
struct RandomStoreTests {
  private static let officeNames = ["a", "b", "c", "d", "e", "old", "older", "lost"]
  private static let codeNames = ["x", "y", "z", "past", "gone"]

  private static func counts(_ random: inout SeededGenerator) -> [FilledStore.Count] {
    (0..<Int.random(in: 0...300, using: &random)).map { _ in
      let first = CalendarDay.day("2026-07-01").number
      let day = CalendarDay(number: first + Int32.random(in: 0..<140, using: &random))
      return FilledStore.Count(
        day: day.text, office: officeNames.randomElement(using: &random) ?? "a",
        code: codeNames.randomElement(using: &random) ?? "x",
        mark: Bool.random(using: &random) ? .scanned : .typed, scans: Int.random(in: 1...50, using: &random))
    }
  }

  private static func subjects(_ random: inout SeededGenerator) -> ReportSubjects {
    let offices = officeNames.prefix(5).shuffled(using: &random)
    let codes = codeNames.prefix(3).shuffled(using: &random)
    let all = offices.flatMap { office in
      codes.map { ReportSubjects.Pair(office: office, code: $0) }
    }
    return ReportSubjects(
      offices: offices.map {
        .init(identifier: $0, name: $0, isMeeting: Int.random(in: 0..<4, using: &random) == 0)
      },
      codes: codes.map {
        .init(identifier: $0, caption: $0, isCounted: Int.random(in: 0..<4, using: &random) > 0)
      },
      pairs: Bool.random(using: &random)
        ? nil : Set(all.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }),
      officeSuccessors: ["older": "old", "old": Bool.random(using: &random) ? "a" : "older", "b": "c"],
      codeSuccessors: Bool.random(using: &random) ? ["past": "x"] : ["past": "gone", "gone": "nowhere"])
  }

  private static func sum<Row>(_ rows: [Row], _ number: (Row) -> Int) -> Int {
    rows.reduce(0) { $0 + number($1) }
  }

  @Test(
    "offices, codes, links, days and daily rows each sum to the total, of both months and since the first day"
  )
  func sums() throws {
    try forEachSeed(60) { random in
      let (counts, subjects) = (Self.counts(&random), Self.subjects(&random))
      let store = try FilledStore()
      try store.fill(covered: [.days("2026-07-01", "2026-11-17")], counts)
      func expected(_ first: String, _ last: String) -> Int {
        Self.sum(counts.filter { $0.day >= first && $0.day <= last }, \.scans)
      }
      let report = try store.report("2026-10", today: "2026-11-01", subjects)
      let total = expected("2026-10-01", "2026-10-31")
      let previous = expected("2026-09-01", "2026-09-30")
      let cumulative = expected("2026-07-01", "2026-10-31")
      #expect(report.total.scans == total && report.total.previous == previous)
      #expect(report.total.cumulative == cumulative)
      #expect(
        report.total.typed
          == Self.sum(counts.filter { $0.day.hasPrefix("2026-10") && $0.mark == .typed }, \.scans))
      #expect(Self.sum(report.offices, \.figures.scans) == total)
      #expect(Self.sum(report.codes, \.figures.scans) == total)
      #expect(Self.sum(report.pairs, \.scans) == total)
      #expect(Self.sum(report.offices, \.figures.typed) == report.total.typed)
      #expect(Self.sum(report.codes, \.figures.typed) == report.total.typed)
      #expect(
        Self.sum(report.days) { if case .counted(let scans) = $0.scans { scans } else { 0 } } == total)
      #expect(Self.sum(report.offices) { $0.figures.previous ?? -1 } == previous)
      #expect(Self.sum(report.codes) { $0.figures.previous ?? -1 } == previous)
      #expect(Self.sum(report.pairs) { $0.previous ?? -1 } == previous)
      #expect(Self.sum(report.offices, \.figures.cumulative) + report.olderOfficeScans == cumulative)
      #expect(Self.sum(report.codes, \.figures.cumulative) + report.olderCodeScans == cumulative)
      #expect(report.months.suffix(2).map(\.scans) == [previous, total])
      for office in report.offices {
        #expect(Self.sum(office.codes, \.scans) == office.figures.scans)
        #expect(Self.sum(office.codes) { $0.previous ?? -1 } == office.figures.previous)
      }
      for code in report.codes {
        #expect(
          Self.sum(report.pairs.filter { $0.code == code.identifier }, \.scans) == code.figures.scans)
      }
      #expect(report.offices.prefix(5).map(\.identifier) == subjects.offices.map(\.identifier))
      let daily = try store.store.read {
        try DailyRows(of: report.period, subjects: subjects, snapshot: $0).rows
      }
      #expect(Self.sum(daily, \.scans) == total)
      for pair in report.pairs {
        #expect(
          Self.sum(daily.filter { $0.office == pair.office && $0.code == pair.code }, \.scans) == pair.scans)
      }
    }
  }

  @Test("400 offices with twelve codes over three years, within a generous bound")
  func manyOffices() throws {
    let offices = (0..<400).map { "office-\($0)" }
    let codes = (0..<12).map { "code-\($0)" }
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2023-11-01", "2026-10-31")],
      offices.enumerated().flatMap { place, office in
        codes.map {
          .init(day: place % 2 == 0 ? "2026-09-15" : "2026-10-15", office: office, code: $0, scans: place)
        }
      })
    let start = ContinuousClock.now
    let report = try store.report("2026-10", today: "2026-11-01", .named(offices, codes))
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(report.offices.count == 400 && report.pairs.count == 4800)
    // Twelve codes times the odd numbers to 399, and times the even ones to 398.
    #expect(report.total.scans == 480_000 && report.total.previous == 477_600)
    #expect(report.officesWithoutScans.count == 200)
    #expect(report.median == ExactFraction(6, over: 1))
    #expect(report.months.filter { $0.coverage == .whole }.count == 12)
  }
}
