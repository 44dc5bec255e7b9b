package org.alliance.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How reports are taken in.
///
/// @param vaultKey the master key of the vault, 32 bytes in Base64; wins over the folder. Losing
///   the key means losing every name
/// @param vaultFolder where a master key is made on the first start if none is given; for trial
/// @param largestImport a larger file is refused
/// @param rowsAtOnce how many rows of a file are taken in at the same time
/// @param lookEvery how often imports that nobody goes on with are looked for
/// @param offerDemonstrations whether a consent whose basis is `demonstration` counts: public
///   records, of which nobody was asked, are offered to firms then. Production does not start with
///   it
@ConfigurationProperties("intake")
public record IntakeProperties(
    @DefaultValue("") String vaultKey,
    @DefaultValue("data/intake") Path vaultFolder,
    @DefaultValue("64MB") DataSize largestImport,
    @DefaultValue("8") int rowsAtOnce,
    @DefaultValue("1m") Duration lookEvery,
    @DefaultValue("false") boolean offerDemonstrations) {}
