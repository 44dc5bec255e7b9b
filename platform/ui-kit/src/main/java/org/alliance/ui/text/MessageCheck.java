package org.alliance.ui.text;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliance.contracts.values.code.Coded;

/// What a bundle lacks. A module's test asks for [#findings()] and expects none.
public final class MessageCheck {
  private static final Set<MessagePattern.Part.Type> ARGUMENTS =
      Set.of(MessagePattern.Part.Type.ARG_NUMBER, MessagePattern.Part.Type.ARG_NAME);

  private final MessageBundle bundle;
  private final List<String> required;

  private MessageCheck(MessageBundle bundle, List<String> required) {
    this.bundle = bundle;
    this.required = required;
  }

  public static MessageCheck of(MessageBundle bundle) {
    return new MessageCheck(bundle, List.of());
  }

  /// Also requires a word for every code of these lists.
  public MessageCheck withWordsFor(List<Class<? extends Coded>> lists) {
    return new MessageCheck(bundle, CodeWords.keys(lists));
  }

  /// Sentences that name file and key: a language that nobody knows, a key that one language has
  /// and English has not or the other way round, other arguments than the English text has, a text
  /// that is blank or no ICU message, a code without a word.
  public List<String> findings() {
    var findings = new ArrayList<String>();
    var english = bundle.texts().getOrDefault("en", Map.of());
    required.stream()
        .filter(key -> !english.containsKey(key))
        .forEach(key -> findings.add(file("en") + " lacks " + key));
    bundle
        .texts()
        .forEach((tag, texts) -> {
          if (PageLanguages.find(tag).isEmpty()) {
            findings.add(file(tag) + ": page-languages.csv does not list the language");
          }
          var keys = new TreeSet<>(english.keySet());
          keys.addAll(texts.keySet());
          keys.forEach(key -> compare(tag, key, english, texts, findings));
        });
    return List.copyOf(findings);
  }

  private void compare(
      String tag,
      String key,
      Map<String, String> english,
      Map<String, String> texts,
      List<String> findings) {
    if (!texts.containsKey(key)) {
      findings.add(file(tag) + " lacks " + key);
    } else if (!english.containsKey(key)) {
      findings.add(file(tag) + " has " + key + ", and the English texts have not");
    } else if (texts.getOrDefault(key, "").isBlank()) {
      findings.add(file(tag) + ": " + key + " is blank");
    } else {
      compareArguments(
          tag, key, english.getOrDefault(key, ""), texts.getOrDefault(key, ""), findings);
    }
  }

  private void compareArguments(
      String tag, String key, String english, String text, List<String> findings) {
    try {
      var expected = arguments(english);
      if (!arguments(text).equals(expected)) {
        findings.add(file(tag) + ": " + key + " does not have the arguments " + expected);
      }
    } catch (IllegalArgumentException malformed) {
      findings.add(file(tag) + ": " + key + " is not an ICU message");
    }
  }

  /// The numbers or names of an ICU message's arguments.
  ///
  /// @throws IllegalArgumentException if it is no ICU message
  public static Set<String> arguments(String text) {
    var pattern = new MessagePattern(text);
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> ARGUMENTS.contains(part.getType()))
        .map(pattern::getSubstring)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String file(String tag) {
    return "messages/" + bundle.folder() + "/messages_" + tag + ".properties";
  }
}
