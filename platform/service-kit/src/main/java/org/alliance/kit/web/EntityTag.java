package org.alliance.kit.web;

import java.util.regex.Pattern;

/// The version of one thing as HTTP names it (RFC 9110, 8.8.3): a strong ETag that a change sends
/// back in `If-Match`, so that two people who edit the same thing do not undo each other's work.
///
/// @param version counts its writes; 0 if there is no such thing
public record EntityTag(long version) {
  private static final String ANY = "*";
  private static final Pattern TAGS =
      Pattern.compile(
          "\\s*(W/)?\"[\\x21\\x23-\\x7e]*\"(\\s*,\\s*(W/)?\"[\\x21\\x23-\\x7e]*\")*\\s*");

  /// As the header has it, quotes included.
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /// Whether a change may go on.
  ///
  /// @param ifMatch the header, empty if it was not sent; needed for what may undo another's work
  /// @param ifNoneMatch the header, empty if it was not sent; `*` wants something new
  /// @param undoesNothing what is sent cannot undo what somebody else has added; that needs no
  ///   header
  /// @throws ApiProblem 400 for a header that cannot be read, 412 if the version is another one,
  ///   428 if the header is missing
  public void require(String ifMatch, String ifNoneMatch, boolean undoesNothing) {
    if (!ifNoneMatch.isBlank()) {
      if (!ifNoneMatch.strip().equals(ANY)) {
        throw ApiProblem.badRequest(
            "bad-value", "Send * in the header If-None-Match; no other value is allowed.");
      }
      if (version > 0) {
        throw new ApiProblem(
            412,
            "exists-already",
            "Nothing was changed, because it exists already. Read it, and send its ETag in the header If-Match to change it.");
      }
    }
    if (!ifMatch.isBlank()) {
      requireMatch(ifMatch.strip());
    } else if (version > 0 && !undoesNothing) {
      throw new ApiProblem(
          428,
          "if-match-missing",
          "Nothing was changed, because this request would remove existing parts. Read it, make your change, and send its ETag in the header If-Match.");
    }
  }

  private void requireMatch(String tags) {
    if (tags.equals(ANY)) {
      if (version == 0) {
        throw changedMeanwhile();
      }
      return;
    }
    if (!TAGS.matcher(tags).matches()) {
      throw ApiProblem.badRequest(
          "bad-value", "Send the ETag in the header If-Match as it came, with its quotes.");
    }
    for (var tag : tags.split(",", -1)) {
      if (version > 0 && tag.strip().equals(of(version))) {
        return;
      }
    }
    throw changedMeanwhile();
  }

  public static ApiProblem changedMeanwhile() {
    return new ApiProblem(
        412,
        "changed-meanwhile",
        "Nothing was changed, because somebody else has changed this since you read it. Read it again and repeat your change.");
  }
}
