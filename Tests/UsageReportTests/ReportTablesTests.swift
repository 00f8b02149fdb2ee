import AccessLog
import Foundation
import Testing
import UsageStore

@testable import UsageReport

@Suite("Tables for spreadsheets")
struct ReportTablesTests {
  @Test(
    "cells are quoted where they must be, and never formulas",
    arguments: [
      ("Ấp Hiệp Hòa", "Ấp Hiệp Hòa"), ("a,b", "\"a,b\""), ("he said \"no\"", "\"he said \"\"no\"\"\""),
      ("two\r\nlines", "\"two\r\nlines\""), ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"),
      ("+84", "'+84"), ("-5", "'-5"), ("@sum", "'@sum"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
      ("=a,b", "\"'=a,b\""), ("a=b", "a=b"), ("", ""), ("=\u{301}1", "'=\u{301}1"),
    ])
  func cells(text: String, expected: String) {
    #expect(CSVTable.cell(text) == expected)
  }

  @Test("names of 200 characters stand whole in their cells")
  func longNames() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2026-09-01", "2026-10-31")],
      [.init(day: "2026-10-12", office: "a", code: "x", scans: 5)])
    let long = String(repeating: "Ấp Hiệp Hòa, ", count: 15) + "xã VB"
    #expect(long.count == 200)
    let subjects = ReportSubjects(
      offices: [.init(identifier: "a", name: long)],
      codes: [.init(identifier: "x", caption: "=\"Nghị quyết\"\nmới")])
    let tables = try store.tables("2026-10", today: "2026-11-01", subjects, naming: .names)
    #expect(
      String(decoding: tables.reportCSV, as: UTF8.self)
        == "\u{FEFF}office,code,scans,previous\r\n\"\(long)\",\"'=\"\"Nghị quyết\"\"\nmới\",5,0\r\n")
    #expect(
      String(decoding: tables.dailyCSV, as: UTF8.self)
        == "\u{FEFF}date,office,code,scans\r\n2026-10-12,\"\(long)\",\"'=\"\"Nghị quyết\"\"\nmới\",5\r\n")
  }

  @Test("the figures of a period in progress are the same on the next day, and other after a further log")
  func nextDay() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2026-10-01", "2026-10-12")],
      [.init(day: "2026-10-12", office: "a", code: "x", scans: 5)])
    let subjects = ReportSubjects.named(["a"], ["x"])
    let today = try store.tables("2026-10", today: "2026-10-15", subjects)
    let tomorrow = try store.tables("2026-10", today: "2026-10-16", subjects)
    #expect(try today.reportJSON() != tomorrow.reportJSON())
    #expect(try today.figures() == tomorrow.figures())
    try store.fill(
      covered: [.days("2026-10-13", "2026-10-15")],
      [.init(day: "2026-10-13", office: "a", code: "x", scans: 1)])
    #expect(try store.tables("2026-10", today: "2026-10-16", subjects).figures() != tomorrow.figures())
  }

  @Test("daily rows follow the subjects' order, what is retired last")
  func order() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2026-10-01", "2026-10-31")],
      [
        .init(day: "2026-10-12", office: "a", code: "x", scans: 1),
        .init(day: "2026-10-12", office: "z", code: "x", scans: 2),
        .init(day: "2026-10-12", office: "z", code: "b", mark: .typed, scans: 3),
        .init(day: "2026-10-12", office: "b", code: "x", scans: 4),
        .init(day: "2026-10-02", office: "a", code: "x", scans: 5),
        .init(day: "2026-10-12", office: "z", code: "b", scans: 6),
      ])
    let tables = try store.tables("2026-10", today: "2026-11-01", .named(["z", "b"], ["x", "b"]))
    #expect(
      String(decoding: tables.dailyCSV, as: UTF8.self).split(separator: "\r\n").dropFirst().map(String.init)
        == [
          "2026-10-02,a,x,5", "2026-10-12,z,x,2", "2026-10-12,z,b,9", "2026-10-12,b,x,4", "2026-10-12,a,x,1",
        ])
  }

  @Test("missing days stand in the JSON one by one, and keys are never left out")
  func json() throws {
    let store = try FilledStore()
    try store.fill(covered: [.days("2026-10-01", "2026-10-26"), .days("2026-10-29", "2026-10-29")], [])
    let data = try store.tables("2026-10", today: "2026-10-30", .named(["a"], ["x"])).reportJSON()
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["missingDays"] as? [String] == ["2026-10-27", "2026-10-28"])
    #expect(object["isInProgress"] as? Bool == true)
    #expect(object["busiestDay"] is NSNull)
    let days = try #require(object["days"] as? [[String: Any]])
    #expect(days.suffix(4).map { $0["state"] as? String } == ["missing", "counted", "ahead", "ahead"])
    #expect(days[28]["scans"] as? Int == 0 && days[29]["scans"] is NSNull && days[27]["scans"] is NSNull)
    #expect(String(decoding: data, as: UTF8.self).hasSuffix("}\n"))
  }
}
