package org.alliance.intake.forgetting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.application.vault.MasterKey.DataKey;
import org.bson.Document;
import org.bson.types.Binary;

/// Somebody who has copies of the vault, the keys of clients, and intake's master key, and tries
/// each key on each text.
final class EverythingReadable {
  private final MasterKey master;

  EverythingReadable(MasterKey master) {
    this.master = master;
  }

  /// @param vault documents of the collection `vault`, from whenever
  /// @param keys documents of the collection `vault_keys`, from whenever
  List<String> in(List<Document> vault, List<Document> keys) {
    var opened = opened(keys);
    var texts = new ArrayList<String>();
    for (var document : vault) {
      var owner = document.getString("_id");
      document
          .get("fields", Document.class)
          .forEach((field, sealed) ->
              opened
                  .values()
                  .forEach(key -> {
                    try {
                      texts.add(
                          new String(
                              key.open(
                                  ((Binary) sealed).getData(), owner + "|" + field + "|intake"),
                              StandardCharsets.UTF_8));
                    } catch (IllegalStateException wrongKey) {
                      // The next one may fit.
                    }
                  }));
    }
    return texts;
  }

  private Map<String, DataKey> opened(List<Document> keys) {
    var opened = new HashMap<String, DataKey>();
    for (var document : keys) {
      if (document.get("key") instanceof Binary key) {
        var id = document.getString("_id");
        opened.put(id, master.dataKey(key.getData(), "person-key|" + id));
      }
    }
    return opened;
  }
}
