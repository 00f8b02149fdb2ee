import Glibc

/// What the program expects of the three streams that it is started with.
enum StandardStreams {
  /// Keeps two things from harming a run.
  ///
  /// A reader that leaves early, as `| head` does, would end the process between two files. And a stream
  /// that was closed would give its number to the next file that is opened: a message for the person would
  /// then be written into a poster.
  static func secure() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }
}
