package org.alliance.notification.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.alliance.notification.ServiceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookKeyTests {
  private static final String SECRET = "whsec_c2VjcmV0";

  @TempDir Path folder;

  private static WebhookKey key(Path folder) {
    return new WebhookKey(ServiceKey.of("", folder).bytes());
  }

  @Test
  void opensForItsEndpointOnly() {
    var key = key(folder);
    var sealed = key.seal(SECRET, "one");
    assertThat(sealed).doesNotContain(SECRET);
    assertThat(key.open(sealed, "one")).isEqualTo(SECRET);
    assertThat(key(folder).open(sealed, "one")).as("after a restart").isEqualTo(SECRET);
    assertThatThrownBy(() -> key.open(sealed, "two")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key(folder.resolve("other")).open(sealed, "one"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isReadByItsOwnerOnly() throws Exception {
    key(folder);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("webhook.key"))))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> ServiceKey.of("c2hvcnQ=", folder)).hasMessageContaining("32 bytes");
  }
}
