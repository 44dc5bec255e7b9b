package org.alliance.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How firms are told.
///
/// @param sender the address that mails come from
/// @param messageIdDomain the right-hand side of message ids
/// @param staffUrl address of the staff edge, without a slash at its end; links in mails begin with
///   it
/// @param giveUpAfter attempts until a delivery has failed
/// @param lookEvery how often deliveries that are due are looked for
@ConfigurationProperties("notification")
public record NotificationProperties(
    @DefaultValue("alliance@localhost") String sender,
    @DefaultValue("alliance.invalid") String messageIdDomain,
    @DefaultValue("http://localhost:8081") String staffUrl,
    @DefaultValue("12") int giveUpAfter,
    @DefaultValue("2s") Duration lookEvery) {}
