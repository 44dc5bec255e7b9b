package org.alliance.intake.application.reporting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer to a question that protects a person, as people and spreadsheets write it. Only a word
/// that plainly means yes counts as yes.
enum PlainAnswer {
  YES,
  NO,
  /// The person wants to be asked first.
  ASK,
  NOT_TOLD,
  /// Something was written, and it is in none of the lists.
  UNCLEAR;

  /// In characters; no word in the lists has more.
  private static final int LONGEST = 200;

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\p{Z}_\\p{Pd}]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern MARKS = Pattern.compile("['\"’‘“”`´]|[.!。,、;:]+$");

  private static final Set<String> YES_WORDS =
      words(
          "yes", "y", "yeah", "yep", "true", "t", "1", "1.0", "ok", "okay", "allow", "allowed",
          "agree", "agreed", "given", "si", "sí", "oui", "是", "是的", "好", "好的", "可以", "同意", "对", "對",
          "はい", "ええ", "네", "예", "응", "좋아요", "có", "vâng", "dạ", "được", "oo", "opo", "haan", "हाँ",
          "हां", "जी हाँ", "ใช่", "ได้", "បាទ", "ចាស", "ແມ່ນ");
  private static final Set<String> NO_WORDS =
      words(
          "no",
          "n",
          "nope",
          "none",
          "never",
          "not",
          "false",
          "f",
          "0",
          "0.0",
          "do not",
          "dont",
          "deny",
          "denied",
          "forbid",
          "forbidden",
          "refuse",
          "refused",
          "withdrawn",
          "non",
          "否",
          "不",
          "不要",
          "不是",
          "不行",
          "不可以",
          "不同意",
          "没有",
          "沒有",
          "無",
          "无",
          "いいえ",
          "いや",
          "だめ",
          "아니",
          "아니오",
          "아니요",
          "아뇨",
          "안돼요",
          "싫어요",
          "không",
          "khong",
          "hindi",
          "hindi po",
          "huwag",
          "nahi",
          "nahin",
          "नहीं",
          "ไม่",
          "ไม่ใช่",
          "ไม่ได้",
          "ទេ",
          "ບໍ່");
  private static final Set<String> ASK_WORDS =
      words(
          "ask",
          "ask me",
          "ask first",
          "ask me first",
          "please ask",
          "not asked",
          "notasked",
          "unknown",
          "not known",
          "not sure",
          "unsure",
          "maybe",
          "n/a",
          "?",
          "later",
          "再问",
          "先问我",
          "先問我",
          "不知道",
          "不清楚");

  /// Trimmed, without case, full-width letters as ordinary ones, `_` and `-` as blanks.
  static PlainAnswer read(String written) {
    if (written.length() > LONGEST) {
      return written.isBlank() ? NOT_TOLD : UNCLEAR;
    }
    var plain = normal(written);
    if (plain.isEmpty()) {
      return written.isBlank() || BLANKS.matcher(normalForm(written)).replaceAll("").isEmpty()
          ? NOT_TOLD
          : UNCLEAR;
    }
    return YES_WORDS.contains(plain)
        ? YES
        : NO_WORDS.contains(plain) ? NO : ASK_WORDS.contains(plain) ? ASK : UNCLEAR;
  }

  private static Set<String> words(String... words) {
    return Stream.of(words).map(PlainAnswer::normal).collect(Collectors.toUnmodifiableSet());
  }

  private static String normal(String written) {
    var words = BLANKS.matcher(normalForm(written)).replaceAll(" ").strip();
    return MARKS.matcher(words).replaceAll("").strip();
  }

  private static String normalForm(String written) {
    return INVISIBLE
        .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
