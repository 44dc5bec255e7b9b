package org.alliance.intake.adapter.mongo.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.mapping.DateOrder;
import org.alliance.intake.domain.mapping.MappedColumn;
import org.alliance.intake.domain.mapping.Mapping;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/// A mapping as it is stored: sealed, for its values come out of somebody's file.
final class SealedMapping {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MasterKey key;

  SealedMapping(MasterKey key) {
    this.key = key;
  }

  record Stored(List<StoredColumn> columns, Map<String, String> constants) {}

  record StoredColumn(
      String name,
      String field,
      String parts,
      String dates,
      Map<String, String> values,
      boolean leavesOut) {
    static StoredColumn of(MappedColumn column) {
      return new StoredColumn(
          column.name(),
          column.question().field(),
          column.parts(),
          column.dates().code(),
          column.values(),
          column.leavesOut());
    }

    /// Empty if the question is gone; nothing answers it then.
    Stream<MappedColumn> toDomain() {
      return question()
          .map(asked ->
              new MappedColumn(
                  name, asked, parts, Coded.of(DateOrder.class, dates), values, leavesOut))
          .stream();
    }

    private Optional<Question> question() {
      return Questions.ALL.stream().filter(one -> one.field().equals(field)).findFirst();
    }
  }

  /// @param place of the document, so that no mapping can be moved to another
  Binary sealed(Mapping mapping, String place) {
    var stored =
        new Stored(mapping.columns().stream().map(StoredColumn::of).toList(), mapping.constants());
    return new Binary(key.wrap(JSON.writeValueAsBytes(stored), place));
  }

  Mapping opened(Binary sealed, String place) {
    var stored = JSON.readValue(key.unwrap(sealed.getData(), place), Stored.class);
    return new Mapping(
        stored.columns().stream().flatMap(StoredColumn::toDomain).toList(), stored.constants());
  }
}
