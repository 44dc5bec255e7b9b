package org.alliance.ui.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of one module: `messages/<folder>/messages_<tag>.properties`, in UTF-8, an ICU message
/// a line. A service has one as a bean. The folder has the service's name, because in the launcher
/// all services share one class path.
public final class MessageBundle {
  private static final String PREFIX = "messages_";
  private static final String SUFFIX = ".properties";

  /// The texts of ui-kit itself.
  public static final MessageBundle UI = new MessageBundle("ui");

  private final String folder;
  private final SortedMap<String, Map<String, String>> texts;

  /// @throws IllegalArgumentException if the folder has no English texts
  public MessageBundle(String folder) {
    this.folder = folder;
    this.texts = read(folder);
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

  private static SortedMap<String, Map<String, String>> read(String folder) {
    var texts = new TreeMap<String, Map<String, String>>();
    try {
      var pattern = "classpath*:messages/" + folder + "/" + PREFIX + "*" + SUFFIX;
      for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        var name = String.valueOf(file.getFilename());
        var tag = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
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
