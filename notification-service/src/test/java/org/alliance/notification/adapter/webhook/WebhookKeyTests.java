package org.alliance.notification.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookKeyTests {
  private static final String SECRET = "whsec_c2VjcmV0";

  @TempDir Path folder;

  @Test
  void opensForItsEndpointOnly() {
    var key = WebhookKey.in(folder);
    var sealed = key.seal(SECRET, "one");
    assertThat(sealed).doesNotContain(SECRET);
    assertThat(key.open(sealed, "one")).isEqualTo(SECRET);
    assertThat(WebhookKey.in(folder).open(sealed, "one")).as("after a restart").isEqualTo(SECRET);
    assertThatThrownBy(() -> key.open(sealed, "two")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> WebhookKey.in(folder.resolve("other")).open(sealed, "one"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isReadByItsOwnerOnly() throws Exception {
    WebhookKey.in(folder);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("webhook.key"))))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> WebhookKey.of("c2hvcnQ=")).hasMessageContaining("32 bytes");
  }
}
