package org.alliance.notification.adapter.mongo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.notification.application.FirmPreferences;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.preference.Preferences.Window;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Collection `firm_preferences`: `{ _id: firm id, muted: [kind], from, until, onlyWeekDays }`.
final class MongoFirmPreferences implements FirmPreferences {
  private static final String COLLECTION = "firm_preferences";
  private static final String FROM = "from";

  private final MongoOperations mongo;

  MongoFirmPreferences(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Preferences of(FirmId firm) {
    return Optional.ofNullable(mongo.findById(firm.value(), Document.class, COLLECTION))
        .map(MongoFirmPreferences::preferences)
        .orElse(Preferences.NONE);
  }

  private static Preferences preferences(Document found) {
    var window =
        found.containsKey(FROM)
            ? Optional.of(
                new Window(
                    found.getInteger(FROM),
                    found.getInteger("until"),
                    found.getBoolean("onlyWeekDays", false)))
            : Optional.<Window>empty();
    return new Preferences(
        found.getList("muted", String.class, List.of()).stream()
            .flatMap(code -> Coded.find(NotificationKind.class, code).stream())
            .collect(Collectors.toUnmodifiableSet()),
        window);
  }

  @Override
  public void put(FirmId firm, Preferences preferences) {
    var document =
        new Document("_id", firm.value())
            .append("muted", preferences.muted().stream().map(Coded::code).sorted().toList());
    preferences
        .window()
        .ifPresent(window ->
            document
                .append(FROM, window.from())
                .append("until", window.until())
                .append("onlyWeekDays", window.onlyWeekDays()));
    mongo.save(document, COLLECTION);
  }
}
