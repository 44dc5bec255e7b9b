package org.alliance.launcher;

import java.io.PrintStream;
import java.util.List;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Misuse;
import tools.jackson.databind.JsonNode;

/// `./alliance audit verify [--head HASH]`: asks a running system to walk the audit trail of its
/// clients' files. The hash of an earlier check shows whether entries are missing at the end.
final class AuditCommand {
  private static final String VERIFY = "/api/v1/audit/verify";

  private final PrintStream out;

  AuditCommand(PrintStream out) {
    this.out = out;
  }

  /// @return 0 if the trail is sound, 1 if somebody touched it
  int run(Options options) {
    if (!options.rest().equals(List.of("verify"))) {
      throw new Misuse("Say what to do with the trail: ./alliance audit verify");
    }
    try (var client = new Client(Addresses.read(options.data()), options.data())) {
      return show(Client.json(client.get(Who.role("auditor"), VERIFY + noted(options))));
    }
  }

  /// @throws Misuse if it is no hash
  static String noted(Options options) {
    return options
        .value("--head")
        .map(String::strip)
        .map(hash -> {
          if (!hash.matches("[0-9a-f]{64}")) {
            throw new Misuse("--head needs the hash that an earlier audit verify printed.");
          }
          return "?head=" + hash;
        })
        .orElse("");
  }

  /// @param found the answer of the running system
  int show(JsonNode found) {
    out.printf("%,d entries; the last hash is %s%n", found.get("entries").asLong(), head(found));
    if (found.get("sound").asBoolean()) {
      out.println(
          "The audit trail is sound. Write the hash down elsewhere, and give it to the next check: ./alliance audit verify --head HASH");
      return 0;
    }
    out.println("Somebody touched the audit trail:");
    found
        .get("findings")
        .forEach(finding ->
            out.printf(
                "  entry %d: %s%n",
                finding.get("entry").asLong(), finding.get("finding").asString()));
    return 1;
  }

  private static String head(JsonNode found) {
    var hash = found.get("head").asString();
    return hash.isEmpty() ? "none" : hash;
  }
}
