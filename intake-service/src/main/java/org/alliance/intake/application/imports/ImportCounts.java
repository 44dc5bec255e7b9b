package org.alliance.intake.application.imports;

/// The outcomes of the lines of a file so far. Each line is in exactly one count: `lines = accepted
/// + repeated + rejected + blank`, `accepted + repeated = inMandate + declined + needsReview`. A
///   line is a record of the file, see [ImportFile].
///
/// @param accepted lines whose report is kept
/// @param repeated lines whose report had been there before this import
/// @param rejected lines that could not be kept; the error file says why
/// @param blank lines without anything in them
/// @param joined lines that were accepted or repeated with another line of the same incident, so
///   `accepted + repeated - joined` is the number of reports
public record ImportCounts(
    int accepted,
    int repeated,
    int rejected,
    int blank,
    int joined,
    int inMandate,
    int declined,
    int needsReview) {
  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);
  static final ImportCounts BLANK = new ImportCounts(0, 0, 0, 1, 0, 0, 0, 0);

  static ImportCounts rejected(int lines) {
    return new ImportCounts(0, 0, lines, 0, 0, 0, 0, 0);
  }

  /// Lines that have something in them.
  public int rows() {
    return accepted + repeated + rejected;
  }

  public int lines() {
    return rows() + blank;
  }

  ImportCounts plus(ImportCounts other) {
    return new ImportCounts(
        accepted + other.accepted,
        repeated + other.repeated,
        rejected + other.rejected,
        blank + other.blank,
        joined + other.joined,
        inMandate + other.inMandate,
        declined + other.declined,
        needsReview + other.needsReview);
  }
}
