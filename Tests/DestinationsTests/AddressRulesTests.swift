import Testing

@testable import Destinations

@Suite("Which addresses may be asked")
struct AddressRulesTests {
  @Test(
    "Special addresses are not public",
    arguments: [
      "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
      "127.255.0.9", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1",
      "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9",
      "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
      "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:0:8.8.8.8",
      "64:ff9b::10.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b:1::8.8.8.8", "100::1", "2001::1",
      "2001:10::1", "2001:1ff::1", "2001:db8::1", "2002:0a00:0001::1", "2002:7f00:0001::",
      "2002:c0a8:0101::1",
      "3fff::1", "3fff:fff:ffff::1", "5f00::1", "fc00::1", "fdff::1", "fe80::1", "febf::1", "fec0::1",
      "ff02::1",
    ])
  func special(_ text: String) throws {
    #expect(!AddressRules.isPublic(try #require(NetworkAddress(text))))
  }

  @Test(
    "The others are, and so is what lies beside the special ones",
    arguments: [
      "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
      "128.0.0.1", "169.253.0.1", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.0.3.1", "192.167.1.1",
      "192.169.1.1", "198.17.255.255", "198.20.0.0", "223.255.255.255", "::ffff:8.8.8.8",
      "64:ff9b::8.8.8.8", "2001:200::1", "2002:0808:0808::1", "2400:cb00::1", "2606:4700::1111", "3ffe::1",
      "3fff:1000::1",
    ])
  func others(_ text: String) throws {
    #expect(AddressRules.isPublic(try #require(NetworkAddress(text))))
  }

  @Test("An address is written in numbers, as curl takes it")
  func description() throws {
    #expect(NetworkAddress("192.0.2.7")?.description == "192.0.2.7")
    #expect(NetworkAddress("2001:db8::7")?.description == "2001:db8:0:0:0:0:0:7")
    #expect(NetworkAddress("2001:db8::7%lo") == nil)
    #expect(NetworkAddress("q.example") == nil)
    #expect(NetworkAddress(bytes: [1, 2, 3]) == nil)
  }
}
