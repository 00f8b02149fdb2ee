import GRDB

/// The tables of the store.
///
/// A change is a further migration: stores of earlier versions stay readable.
enum StoreSchema {
  /// Whether a database is empty or was made by this program: tables are never added to the database of another one.
  static func isOurs(_ database: Database) throws -> Bool {
    let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    return tables.isEmpty || Set(["grdb_migrations", "key", "scan", "covered"]).isSubset(of: tables)
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("counts") { database in
      // Days are numbered from 1970-01-01 in the time zone of the store.
      try database.execute(
        sql: """
          CREATE TABLE key (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
          CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
          CREATE TABLE link (id INTEGER PRIMARY KEY, office TEXT NOT NULL, code TEXT NOT NULL, UNIQUE (office, code));
          CREATE TABLE scan (
            day INTEGER NOT NULL, link INTEGER NOT NULL REFERENCES link, mark INTEGER NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (day, link, mark)) WITHOUT ROWID;
          CREATE TABLE class (
            day INTEGER NOT NULL, class TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, class)) WITHOUT ROWID;
          CREATE TABLE covered (day INTEGER PRIMARY KEY);
          CREATE TABLE fingerprints (day INTEGER PRIMARY KEY, lines BLOB NOT NULL);
          CREATE TABLE candidates (day INTEGER PRIMARY KEY, records BLOB NOT NULL);
          CREATE TABLE imported (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, imported TEXT NOT NULL, bytes INTEGER NOT NULL,
            lines INTEGER NOT NULL, known INTEGER NOT NULL, first INTEGER, last INTEGER);
          """)
    }
    migrator.registerMigration("sums of months") { database in
      try database.execute(
        sql: """
          CREATE TABLE monthly (
            link INTEGER NOT NULL REFERENCES link, mark INTEGER NOT NULL, month INTEGER NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (link, mark, month)) WITHOUT ROWID
          """)
      try MonthlySums(database: database).refreshAll()
    }
    return migrator
  }
}
