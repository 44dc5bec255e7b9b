package org.alliance.intake.domain.names.letters;

import java.util.List;
import org.alliance.intake.domain.names.key.KeyHash;

/// Under which tags the words of a name are kept and looked for.
///
/// @param whole all words in any order
/// @param part some of the words; they meet whole names only
/// @param joined without spaces
/// @param given the first letter of a name that is written out
/// @param initial that letter alone
record WordTags(Place whole, Place part, Place joined, long given, long initial) {
  static final WordTags WRITTEN = of("");
  static final WordTags SOUND = of("sound ");
  static final WordTags THAI = of("thai ");
  static final WordTags BARE = of("bare ");
  static final WordTags SCRIPT = of("script ");

  /// A tag of names without marks, of names whose marks are left out, and of names with their
  /// marks.
  record Tag(long plain, long withoutMarks, long marked) {
    static Tag of(String name) {
      return new Tag(
          KeyHash.of(name), KeyHash.of(name + " without its marks"), KeyHash.of(name + " marked"));
    }
  }

  record Place(Tag kept, List<Tag> sought) {}

  private static WordTags of(String way) {
    var whole = Tag.of(way + "whole");
    var part = Tag.of(way + "part");
    var joined = Tag.of(way + "joined");
    return new WordTags(
        new Place(whole, List.of(whole, part)),
        new Place(part, List.of(whole)),
        new Place(joined, List.of(joined)),
        KeyHash.of(way + "given"),
        KeyHash.of(way + "initial"));
  }
}
