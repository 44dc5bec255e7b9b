package org.alliance.chaos.audit;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.alliance.launcher.system.Settings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// What reporters say of themselves here, and the search for it where it must never be: on any
/// topic, in logs, and in every store: the vault has it too, but sealed.
public final class PersonalData {
  /// Dead letters have up to 1 MB, a reply of the embedded store as many documents as are asked
  /// for, and a driver takes 48 MB.
  private static final int BATCH = 10;

  private static final String WORD = "zzprivate";
  private static final String PHONE = "9175550142";
  private static final Pattern PERSONAL =
      Pattern.compile(WORD + "|" + PHONE, Pattern.CASE_INSENSITIVE);

  private final Set<String> leaks = new TreeSet<>();

  public static Map<String, Object> person(int number) {
    return Map.of(
        "name",
        "Zzprivate Person",
        "email",
        WORD + number + "@person.example",
        "phone",
        "+1" + PHONE,
        "safeToContact",
        "yes");
  }

  public static String narrative() {
    return "I was hit, says " + WORD + ".";
  }

  public Set<String> leaks() {
    return Set.copyOf(leaks);
  }

  public void search(ConsumerRecord<byte[], byte[]> record) {
    var isFound = isPersonal(record.key()) || isPersonal(record.value());
    for (var header : record.headers()) {
      isFound = isFound || isPersonal(header.key()) || isPersonal(header.value());
    }
    if (isFound) {
      leaks.add("personal data on " + record.topic());
    }
  }

  public void search(MongoClient store) {
    for (var service : Settings.SERVICES) {
      var database = store.getDatabase(service);
      for (var collection : database.listCollectionNames()) {
        for (Document document : database.getCollection(collection).find().batchSize(BATCH)) {
          if (isPersonal(document)) {
            leaks.add("personal data in " + service + "'s " + collection);
            break;
          }
        }
      }
    }
  }

  /// Looks into everything that a document holds, however deep: names of fields, lists, and bytes,
  /// such as those of dead letters.
  static boolean isPersonal(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Map<?, ?> document ->
          document.entrySet().stream()
              .anyMatch(field -> isPersonal(field.getKey()) || isPersonal(field.getValue()));
      case Iterable<?> list ->
          StreamSupport.stream(list.spliterator(), false).anyMatch(PersonalData::isPersonal);
      case Binary bytes -> isPersonal(bytes.getData());
      case byte[] bytes -> isPersonal(new String(bytes, StandardCharsets.ISO_8859_1));
      default -> PERSONAL.matcher(value.toString()).find();
    };
  }

  public void search(Path logs) {
    try (var files = Files.list(logs)) {
      for (var file : files.toList()) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
          if (lines.anyMatch(PersonalData::isPersonal)) {
            leaks.add("personal data in the log " + file.getFileName());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
