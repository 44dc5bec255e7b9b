package org.alliance.firm;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings under `firm`.
///
/// @param textKey 32 bytes in Base64 that seal free texts; blank to keep a key in the folder
/// @param textFolder where the service keeps a key of its own
@ConfigurationProperties("firm")
public record FirmProperties(@DefaultValue("") String textKey, Path textFolder) {}
