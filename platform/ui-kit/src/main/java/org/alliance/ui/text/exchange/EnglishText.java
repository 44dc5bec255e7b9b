package org.alliance.ui.text.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One English text, with what its comments tell translators. Comments hold until the next blank
/// line; `# Longest: 30` limits the next translation to 30 characters.
record EnglishText(String key, String text, int longest, String note) {
  private static final Pattern LONGEST = Pattern.compile("Longest: ([0-9]{1,4})");

  /// A translation may take twice as many letters. Short words need more room than that.
  private static final int TIMES_THE_ENGLISH = 2;

  private static final int ROOM = 40;
  private static final int NO_LIMIT = -1;

  static List<EnglishText> in(PropertiesText file) {
    var texts = new ArrayList<EnglishText>();
    var comments = new ArrayList<String>();
    var limit = NO_LIMIT;
    for (var line : file.lines()) {
      switch (line) {
        case PropertiesText.Remark(var written) when written.isBlank() -> comments.clear();
        case PropertiesText.Remark remark -> {
          var longest = LONGEST.matcher(remark.words());
          if (longest.matches()) {
            limit = Integer.parseInt(longest.group(1));
          } else {
            comments.add(remark.words());
          }
        }
        case PropertiesText.Entry(_, var key, var text) -> {
          var longest = limit == NO_LIMIT ? roomFor(text) : limit;
          texts.add(new EnglishText(key, text, longest, String.join(" ", comments)));
          limit = NO_LIMIT;
        }
      }
    }
    return List.copyOf(texts);
  }

  private static int roomFor(String text) {
    return TIMES_THE_ENGLISH * text.codePointCount(0, text.length()) + ROOM;
  }
}
