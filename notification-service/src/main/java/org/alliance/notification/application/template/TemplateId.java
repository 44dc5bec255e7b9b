package org.alliance.notification.application.template;

/// One template in one language.
///
/// @param name such as `offer`; those of clients are keys of messages, such as `client.where`
/// @param language a tag
public record TemplateId(String name, String language) implements Comparable<TemplateId> {
  public static final String ENGLISH = "en";
  private static final String TO_CLIENTS = "client.";

  /// One for firms or partner organisations.
  public static TemplateId english(String name) {
    return new TemplateId(name, ENGLISH);
  }

  public boolean isForClients() {
    return name.startsWith(TO_CLIENTS);
  }

  /// Words that nobody here can check for what they tell of a case: a person who writes them may
  /// read no word of the language.
  public boolean comesWithTranslations() {
    return isForClients() && !language.equals(ENGLISH);
  }

  @Override
  public int compareTo(TemplateId other) {
    return (name + language).compareTo(other.name + other.language);
  }
}
