package org.alliance.chaos;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliance.launcher.Settings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/// What reporters say of themselves here, and the search for it where it must never be: on topics,
/// in archives, in logs, and in every store but intake's.
final class PersonalData {
  private static final String WORD = "zzprivate";
  private static final String PHONE = "9175550142";

  private PersonalData() {}

  static Map<String, Object> person(int number) {
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

  static String narrative() {
    return "I was hit, says " + WORD + ".";
  }

  static List<String> leaks(
      Collection<ConsumerRecord<byte[], byte[]>> records, MongoClient store, Path logs) {
    var found = new ArrayList<String>();
    for (var record : records) {
      var value = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
      if (isPersonal(value) || isPersonal(record.headers().toString())) {
        found.add("personal data on " + record.topic() + " at " + record.offset());
      }
    }
    for (var service : Settings.SERVICES) {
      var database = store.getDatabase(service);
      for (var collection : database.listCollectionNames()) {
        if (service.equals("intake") && !collection.equals("events")) {
          continue;
        }
        for (Document document : database.getCollection(collection).find()) {
          if (isPersonal(document.toString())) {
            found.add("personal data in " + service + "'s " + collection);
            break;
          }
        }
      }
    }
    try (var files = Files.list(logs)) {
      for (var file : files.toList()) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
          if (lines.anyMatch(PersonalData::isPersonal)) {
            found.add("personal data in the log " + file.getFileName());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean isPersonal(String text) {
    return text.contains(PHONE) || text.toLowerCase(Locale.ROOT).contains(WORD);
  }
}
