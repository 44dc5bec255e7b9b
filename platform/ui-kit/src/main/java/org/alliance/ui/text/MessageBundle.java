package org.alliance.ui.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliance.contracts.values.LanguageTag;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of one module: `messages/<folder>/messages_<tag>.properties`, in UTF-8, an ICU message
/// a line. A service has one as a bean. The folder has the service's name, because in the launcher
/// all services share one class path. `reviewed_<tag>.properties` beside it has a [ReviewRecord]
/// for each text that a native speaker has reviewed.
public final class MessageBundle {
  private static final String TEXTS = "messages_";
  private static final String REVIEWS = "reviewed_";
  private static final String SUFFIX = ".properties";

  /// The texts of ui-kit itself.
  public static final MessageBundle UI = new MessageBundle("ui");

  private final String folder;
  private final Set<String> staffPages;
  private final SortedMap<String, Map<String, String>> texts;
  private final SortedMap<String, Map<String, String>> reviews;

  /// @throws IllegalArgumentException if the folder has no English texts
  public MessageBundle(String folder) {
    this(folder, Set.of());
  }

  /// The texts of staff pages, in English only. They leave the languages of public pages as they
  /// are.
  ///
  /// @param pages the first segments of their addresses, such as `desk`
  /// @throws IllegalArgumentException if there is none: it would count as one of public pages
  public static MessageBundle ofStaff(String folder, Set<String> pages) {
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("Name the first segment of a page of " + folder);
    }
    return new MessageBundle(folder, pages);
  }

  private MessageBundle(String folder, Set<String> staffPages) {
    this.folder = folder;
    this.staffPages = Set.copyOf(staffPages);
    this.texts = read(folder, TEXTS);
    this.reviews = read(folder, REVIEWS);
    if (!texts.containsKey("en")) {
      throw new IllegalArgumentException(
          "Add messages/" + folder + "/messages_en.properties: every bundle has English texts");
    }
  }

  public String folder() {
    return folder;
  }

  /// Patterns by key, by the tag of their language.
  public SortedMap<String, Map<String, String>> texts() {
    return texts;
  }

  /// The first segments of the addresses of pages that are in English only; empty for a bundle of
  /// public pages.
  Set<String> staffPages() {
    return staffPages;
  }

  /// The keys of the English texts.
  Set<String> keys() {
    return texts.getOrDefault("en", Map.of()).keySet();
  }

  /// Whether a native speaker has reviewed this text, and neither it nor the English text has
  /// changed since.
  boolean isReviewed(LanguageTag language, String key) {
    var english = texts.getOrDefault("en", Map.of()).get(key);
    var text = texts.getOrDefault(language.value(), Map.of()).get(key);
    var review = reviews.getOrDefault(language.value(), Map.of()).get(key);
    return english != null
        && text != null
        && review != null
        && ReviewRecord.parse(review).filter(seen -> seen.isOf(english, text)).isPresent();
  }

  private static SortedMap<String, Map<String, String>> read(String folder, String prefix) {
    var texts = new TreeMap<String, Map<String, String>>();
    try {
      var pattern = "classpath*:messages/" + folder + "/" + prefix + "*" + SUFFIX;
      for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        var name = String.valueOf(file.getFilename());
        var tag = name.substring(prefix.length(), name.length() - SUFFIX.length());
        texts.put(tag, properties(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSortedMap(texts);
  }

  private static Map<String, String> properties(Resource file) throws IOException {
    var properties = new Properties();
    try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(text);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }
}
