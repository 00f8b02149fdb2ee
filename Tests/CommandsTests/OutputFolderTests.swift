import Foundation
import Testing

@testable import Commands

@Suite("Output folder")
struct OutputFolderTests {
  @Test("a written file has its name, its bytes and their SHA-256, and nothing else is left")
  func writesWhole() throws {
    let temporary = try TemporaryFolder()
    let folder = try OutputFolder(temporary.path + "/out", folders: ["posters"])
    let written = try folder.write(Array("abc".utf8), to: "posters/a.pdf").confirm()
    // The digest of "abc" from FIPS 180-2, appendix B.1.
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(written == WrittenFile(path: "posters/a.pdf", bytes: 3, sha256: digest))
    #expect(temporary.names == ["out", "out/posters", "out/posters/a.pdf"])
  }

  @Test("an abandoned file leaves what was there before")
  func abandons() throws {
    let temporary = try TemporaryFolder()
    let folder = try OutputFolder(temporary.path, folders: [])
    _ = try folder.write(Array("old".utf8), to: "a.txt").confirm()
    let file = try folder.begin("a.txt")
    try file.append(Array("half of the ne".utf8))
    #expect(temporary.text(of: "a.txt") == "old")
    file.abandon()
    #expect(temporary.text(of: "a.txt") == "old")
    #expect(temporary.names == ["a.txt"])
  }

  @Test("a file takes the place of an older one when it is whole")
  func replaces() throws {
    let temporary = try TemporaryFolder()
    let folder = try OutputFolder(temporary.path, folders: [])
    _ = try folder.write(Array("old and long".utf8), to: "a.txt").confirm()
    _ = try folder.write(Array("new".utf8), to: "a.txt").confirm()
    #expect(temporary.text(of: "a.txt") == "new")
  }

  @Test("a folder that is a file is a fault that names it")
  func refusesAFile() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("", to: "out")
    #expect {
      try OutputFolder(temporary.path + "/out", folders: ["posters"])
    } throws: { error in
      (error as? OutputError)?.action == .makeFolder
    }
  }

  @Test("a file in a folder that is gone is a fault of creating it")
  func refusesAMissingFolder() throws {
    let temporary = try TemporaryFolder()
    let folder = try OutputFolder(temporary.path, folders: [])
    let path = temporary.path + "/posters/a.pdf"
    #expect(throws: OutputError(path: path, action: .create, code: ENOENT)) {
      try folder.write([], to: "posters/a.pdf").confirm()
    }
  }

  @Test("a device without room is a fault of writing")
  func reportsAFullDevice() throws {
    let temporary = try TemporaryFolder()
    // The kernel's own full device stands in for a full disk; the temporary name is known beforehand.
    let name = ".full.\(ProcessInfo.processInfo.processIdentifier).partial"
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path + "/" + name, withDestinationPath: "/dev/full")
    let folder = try OutputFolder(temporary.path, folders: [])
    #expect(throws: OutputError(path: temporary.path + "/full", action: .write, code: ENOSPC)) {
      try folder.write([1, 2, 3], to: "full").confirm()
    }
    #expect(temporary.names == [])
  }
}
