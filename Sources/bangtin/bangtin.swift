import Commands

@main
struct Bangtin {
  static func main() async {
    await Program.run()
  }
}
