package org.alliance.launcher.system;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.embedded.FreePorts;

/// The settings of each part of a system whose parts share one class path and run on loopback, in
/// one process or in many.
///
/// @param data where everything is kept
public record Settings(Path data, Addresses addresses, int mailPort) {
  public static final List<String> SERVICES =
      List.of("intake", "matching", "firm", "notification", "case-tracking");

  /// @param store the URI of the service's own database
  /// @param broker bootstrap servers
  public Map<String, String> service(String name, int port, String store, String broker) {
    var settings = common(port);
    settings.put("management.server.port", Integer.toString(FreePorts.next()));
    settings.put("spring.mongodb.uri", store);
    settings.put("alliance.kafka.bootstrap-servers", broker);
    settings.put("alliance.kafka.partitions", "3");
    settings.put("intake.vault-folder", data.resolve("intake").toString());
    settings.put("firm.text-folder", data.resolve("firm").toString());
    settings.put("notification.webhook-folder", data.resolve("notification").toString());
    settings.put("matching.text-folder", data.resolve("matching").toString());
    settings.put("case-tracking.text-folder", data.resolve("case-tracking").toString());
    settings.put("alliance.public-url", addresses.publicEdge());
    settings.put("notification.staff-url", addresses.staffEdge());
    settings.put("notification.public-url", addresses.publicEdge());
    settings.put(
        "notification.vault.secret-file",
        data.resolve("identity/notification/notification.properties").toString());
    settings.put("notification.webhooks-to-loopback", "true");
    settings.put("notification.sms.file", data.resolve("messages/sms.jsonl").toString());
    settings.put("notification.voice.file", data.resolve("messages/voice.jsonl").toString());
    settings.put(
        "spring.autoconfigure.exclude",
        name.equals("notification")
            ? ClassPaths.NOT_FOR_NOTIFICATION
            : ClassPaths.NOT_FOR_SERVICES);
    settings.put("spring.mail.port", Integer.toString(mailPort));
    // On one machine a year's cases may come in minutes.
    settings.put("matching.interpreters-per-week", "100000");
    settings.put("matching.batch-after-freed", "1s");
    return settings;
  }

  public Map<String, String> identity(int port) {
    var settings = common(port);
    settings.put("alliance.identity.folder", data.resolve("identity").toString());
    settings.put("alliance.identity.staff-urls", addresses.staffEdge());
    settings.put("spring.autoconfigure.exclude", ClassPaths.NOT_FOR_IDENTITY);
    settings.putAll(ClassPaths.NO_SERVICE);
    return settings;
  }

  /// @param services where the services answer, in the order of [#SERVICES]
  public Map<String, String> edge(int port, List<String> services) {
    var settings = common(port);
    for (var service = 0; service < services.size(); service++) {
      settings.put("alliance.services." + SERVICES.get(service), services.get(service));
    }
    settings.put("alliance.staff-url", addresses.staffEdge());
    settings.put("alliance.public-url", addresses.publicEdge());
    settings.put("alliance.identity.staff-client-secret-file", secretOfStaffEdge().toString());
    // The simulated firms all come from one address.
    settings.put("alliance.limits.staff", "20000/2000");
    settings.put("spring.autoconfigure.exclude", ClassPaths.NOT_FOR_EDGES);
    settings.putAll(ClassPaths.NO_SERVICE);
    return settings;
  }

  private Path secretOfStaffEdge() {
    return data.resolve("identity/staff-edge/staff-edge.properties");
  }

  private Map<String, String> common(int port) {
    var settings = new HashMap<String, String>();
    settings.put("server.port", Integer.toString(port));
    settings.put("server.address", "127.0.0.1");
    settings.put("alliance.identity.issuer", addresses.identity());
    settings.put("alliance.trial", "true");
    settings.put("spring.jmx.enabled", "false");
    return settings;
  }
}
