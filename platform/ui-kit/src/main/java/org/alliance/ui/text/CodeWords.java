package org.alliance.ui.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;

/// Codes as words. The text of `FlowState.OUTSIDE_MANDATE` has the key
/// `code.flow-state.outside-mandate`: the list's name is its class's, in lower case with hyphens.
/// No enum holds a word that a page shows.
public final class CodeWords {
  private final IcuMessages messages;

  public CodeWords(IcuMessages messages) {
    this.messages = messages;
  }

  /// For templates that have the value itself.
  public String of(PageLanguage language, Coded value) {
    return of(language, listOf(value.getClass()), value.code());
  }

  /// A code that a newer version has sent is shown as it is, with blanks for hyphens.
  public String of(PageLanguage language, String list, String code) {
    var key = key(list, code);
    return messages.has(key) ? messages.text(language, key) : code.replace('-', ' ');
  }

  public static String key(String list, String code) {
    return "code." + list + "." + code;
  }

  /// The keys of all values of these lists. A service's test asks [MessageCheck] for them.
  public static List<String> keys(List<Class<? extends Coded>> lists) {
    return lists.stream().flatMap(CodeWords::keysOf).sorted().toList();
  }

  private static Stream<String> keysOf(Class<? extends Coded> list) {
    var values = list.getEnumConstants();
    if (values == null) {
      throw new IllegalArgumentException(list.getName() + " is not an enum");
    }
    return Arrays.stream(values).map(value -> key(listOf(list), value.code()));
  }

  /// A constant with a body has a class of its own inside the enum.
  private static String listOf(Class<?> type) {
    var list = type.isEnum() ? type : type.getSuperclass();
    return list.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
