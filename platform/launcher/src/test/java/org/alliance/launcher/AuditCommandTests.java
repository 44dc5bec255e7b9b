package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.alliance.launcher.system.Misuse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTests {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final AuditCommand command =
      new AuditCommand(new PrintStream(said, true, StandardCharsets.UTF_8));

  private int show(String answer) {
    return command.show(JsonMapper.shared().readTree(answer));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void saysThatASoundTrailIsSound() {
    assertThat(show("{\"sound\": true, \"entries\": 1200, \"head\": \"ab12\", \"findings\": []}"))
        .isZero();
    assertThat(said()).contains("1,200 entries; the last hash is ab12", "is sound");
  }

  @Test
  void namesWhatWasTouched() {
    assertThat(
            show(
                "{\"sound\": false, \"entries\": 3, \"head\": \"\", \"findings\": [{\"finding\": \"removed\", \"entry\": 2}]}"))
        .isEqualTo(1);
    assertThat(said()).contains("hash is none", "entry 2: removed");
  }

  @Test
  void sendsTheHashThatWasNotedEarlier() {
    var hash = "0f".repeat(32);
    assertThat(AuditCommand.noted(Options.of("audit", "verify"))).isEmpty();
    assertThat(AuditCommand.noted(Options.of("audit", "verify", "--head", hash)))
        .isEqualTo("?head=" + hash);
    assertThatThrownBy(() -> AuditCommand.noted(Options.of("audit", "verify", "--head", "ab&x")))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("--head");
  }

  @Test
  void takesVerifyOnly() {
    assertThatThrownBy(() -> command.run(Options.of("audit", "forge")))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("audit verify");
  }
}
