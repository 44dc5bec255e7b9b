package org.alliance.notification.application.address;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// Reads an e-mail address so that what is kept can be mailed, and goes to the mailbox that a
/// reader of the address sees. A pasted address may hold invisible characters, or letters of
/// another script that look like ours; a mail library would cut such letters to another address.
///
/// Before the `@` only ASCII is taken (RFC 5321, dot-atom): mail here goes out without SMTPUTF8.
/// After it an internationalised domain is taken in its ASCII form (UTS 46).
public final class EmailAddress {
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])");
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST = 254;

  private static final IDNA DOMAINS =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);
  private static final SpoofChecker SCRIPTS =
      new SpoofChecker.Builder()
          .setChecks(SpoofChecker.RESTRICTION_LEVEL)
          .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
          .build();

  private EmailAddress() {}

  /// What an address turns out to be.
  public sealed interface Reading {
    /// @param address as it is mailed
    record Sound(String address) implements Reading {}

    /// @param advice a sentence that says what to do
    record Faulty(String code, String advice) implements Reading {}
  }

  public static Reading read(String written) {
    var text = written.strip();
    var at = text.lastIndexOf('@');
    return invisible(text)
        .or(() -> at < 1 ? Optional.of(malformed()) : Optional.empty())
        .or(() -> foreign(text.substring(0, at)))
        .or(() -> deceptive(text, at + 1))
        .<Reading>map(faulty -> faulty)
        .orElseGet(() -> mailable(text.substring(0, at), text.substring(at + 1)));
  }

  private static Reading mailable(String local, String written) {
    var info = new IDNA.Info();
    var domain = DOMAINS.nameToASCII(written, new StringBuilder(), info).toString();
    var address = local + "@" + domain;
    return !info.hasErrors()
            && LOCAL.matcher(local).matches()
            && DOMAIN.matcher(domain).matches()
            && local.length() <= LONGEST_LOCAL
            && address.length() <= LONGEST
        ? new Reading.Sound(address)
        : malformed();
  }

  private static Reading.Faulty malformed() {
    return new Reading.Faulty(
        "malformed-address", "Expected one address such as probono@firm.example.");
  }

  private static Optional<Reading.Faulty> invisible(String text) {
    return first(text, EmailAddress::isInvisible)
        .map(found ->
            new Reading.Faulty(
                "invisible-character",
                "Character %s cannot be seen. Delete it, or type the address anew."
                    .formatted(found)));
  }

  private static Optional<Reading.Faulty> foreign(String local) {
    return first(local, point -> point > 0x7F)
        .map(found ->
            new Reading.Faulty(
                "letter-of-another-script",
                "Character %s is not a plain letter, even if it looks like one. Mail can be sent only to addresses with plain letters a to z before the @."
                    .formatted(found)));
  }

  /// A domain whose letters are all like plain ones, or come from scripts that are not written
  /// together.
  private static Optional<Reading.Faulty> deceptive(String text, int from) {
    var domain = text.substring(from);
    for (var label : domain.split("[.\u3002\uFF0E\uFF61]", -1)) {
      var plain = label.chars().allMatch(unit -> unit <= 0x7F);
      if (!plain && (looksPlain(label) || SCRIPTS.failsChecks(label))) {
        var found = first(text, point -> point > 0x7F).orElse("");
        return Optional.of(
            new Reading.Faulty(
                "letter-of-another-script",
                "Character %s looks like another letter. Type the domain anew.".formatted(found)));
      }
    }
    return Optional.empty();
  }

  private static boolean looksPlain(String label) {
    return SCRIPTS.getSkeleton(label).chars().allMatch(unit -> unit <= 0x7F);
  }

  private static boolean isInvisible(int point) {
    return switch (UCharacter.getType(point)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.FORMAT,
          UCharacterCategory.SPACE_SEPARATOR,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR,
          UCharacterCategory.SURROGATE,
          UCharacterCategory.PRIVATE_USE,
          UCharacterCategory.UNASSIGNED ->
          true;
      default -> UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }

  /// The first such character: its place and its name in Unicode.
  private static Optional<String> first(String text, IntPredicate wanted) {
    var points = text.codePoints().toArray();
    for (var place = 0; place < points.length; place++) {
      if (wanted.test(points[place])) {
        return Optional.of(
            "%d (%s, U+%04X)"
                .formatted(
                    place + 1,
                    Optional.ofNullable(UCharacter.getExtendedName(points[place]))
                        .orElse("no name"),
                    points[place]));
      }
    }
    return Optional.empty();
  }
}
