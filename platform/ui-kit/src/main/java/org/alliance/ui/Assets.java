package org.alliance.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;

/// The static files of all pages, out of this jar. An address carries a hash of all files together
/// (`/assets/<hash>/base.css`), so a browser keeps a file for ever and a script finds its imports
/// beside it. Edges serve the files; a page needs only [#url(String)].
public final class Assets {
  /// All addresses of assets begin so.
  public static final String ROOT = "/assets/";

  /// The library that draws charts. Pages load it only when they have one to draw.
  private static final String CHARTS =
      "classpath:META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  private static final Pattern ADDRESS =
      Pattern.compile("/assets/(?:([0-9a-f]{16})/)?([a-z-]+\\.(?:css|js|svg))");
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "css", new MediaType("text", "css", StandardCharsets.UTF_8),
          "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
          "svg", new MediaType("image", "svg+xml"));

  private final SortedMap<String, byte[]> files;
  private final String hash;

  private Assets(SortedMap<String, byte[]> files) {
    this.files = files;
    this.hash = hashOf(files);
  }

  /// Reads all files once; they are some 150 KB, and 1 MB for charts.
  public static Assets load() {
    var files = new TreeMap<String, byte[]>();
    try {
      var found = new PathMatchingResourcePatternResolver();
      for (var file : found.getResources("classpath*:ui-assets/*.*")) {
        files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
      }
      files.put("echarts.js", found.getResource(CHARTS).getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Assets(files);
  }

  /// @param name such as `base.css`
  /// @throws IllegalArgumentException if there is no such file
  public String url(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("No asset has the name " + name);
    }
    return ROOT + hash + "/" + name;
  }

  /// The file at an address. An old hash, or none, finds the file of today: a page may be older or
  /// newer than the edge that serves it.
  ///
  /// @param path of the request, such as `/assets/0123456789abcdef/base.css`
  public Optional<Asset> find(String path) {
    var address = ADDRESS.matcher(path);
    if (!address.matches()) {
      return Optional.empty();
    }
    return found(address.group(2), address.group(1));
  }

  private Optional<Asset> found(String name, @Nullable String asked) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return type == null
        ? Optional.empty()
        : Optional.ofNullable(files.get(name))
            .map(content -> new Asset(new ByteArrayResource(content), type, hash.equals(asked)));
  }

  private static String hashOf(SortedMap<String, byte[]> files) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, content) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
