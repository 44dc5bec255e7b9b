package org.alliance.intake.application;

/// What became of the rows of a file so far: `rows = accepted + repeated + rejected`, `accepted +
/// repeated = inMandate + declined + needsReview`.
///
/// @param repeated rows whose report had been there before this import
/// @param rejected rows that could not be kept; the error file says why
public record ImportCounts(
    int rows,
    int accepted,
    int repeated,
    int rejected,
    int inMandate,
    int declined,
    int needsReview) {
  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

  ImportCounts plus(ImportCounts other) {
    return new ImportCounts(
        rows + other.rows,
        accepted + other.accepted,
        repeated + other.repeated,
        rejected + other.rejected,
        inMandate + other.inMandate,
        declined + other.declined,
        needsReview + other.needsReview);
  }
}
